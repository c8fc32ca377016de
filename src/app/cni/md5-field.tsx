import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import type { CniFormState } from './cni-form.ts'
import { controlId, type Md5Choice } from './cni-input.ts'

/** The rule is Cloudflare's. @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/ */
const RULE =
  'Printable ASCII, without double quotes and question marks. It guards against mistakes in configuration; it is not a security measure.'

const choices: { value: Md5Choice; label: string }[] = [
  { value: 'keep', label: 'Keep the key that is set' },
  { value: 'change', label: 'Change it' },
  { value: 'remove', label: 'Remove it' },
]

/** The key of TCP's MD5 option. One that is set is never shown: it is kept, changed or removed. */
export function Md5Field({ form, md5 }: { form: CniFormState; md5: 'set' | 'none' }) {
  const choice = useWatch({ control: form.control, name: 'md5' })
  if (md5 === 'none') return <KeyInput form={form} optional />
  return (
    <fieldset>
      <legend className="font-semibold">MD5 key</legend>
      <p className="text-small text-ink-soft">
        One is set. Your router has the same; after a change the session is down until both agree again.
      </p>
      <div className="mt-2 grid gap-1">
        {choices.map(({ value, label }) => (
          <label key={value} className="flex min-h-9 items-center gap-2.5">
            <input
              type="radio"
              value={value}
              className="size-5 shrink-0 accent-accent"
              {...form.register('md5')}
            />
            {label}
          </label>
        ))}
      </div>
      {choice === 'change' && (
        <div className="mt-3">
          <KeyInput form={form} optional={false} />
        </div>
      )}
    </fieldset>
  )
}

/** Hidden while it is typed. It is no password field, because a browser offers to keep what is typed into one. */
function KeyInput({ form, optional }: { form: CniFormState; optional: boolean }) {
  const [revealed, setRevealed] = useState(false)
  return (
    <Field
      id={controlId('md5_key')}
      label={optional ? 'MD5 key' : 'New MD5 key'}
      optional={optional}
      hint={RULE}
      error={form.formState.errors.md5_key?.message}
    >
      {(control) => (
        <span className="flex gap-2">
          <input
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-1p-ignore
            data-lpignore="true"
            data-masked={!revealed}
            className={`${controlClass} font-mono text-small data-[masked=true]:masked`}
            {...control}
            {...form.register('md5_key')}
          />
          <Button aria-pressed={revealed} onClick={() => setRevealed(!revealed)}>
            {revealed ? 'Hide' : 'Reveal'}
            <span className="sr-only"> the MD5 key</span>
          </Button>
        </span>
      )}
    </Field>
  )
}
