import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useId, useState } from 'react'
import { faultOfAsn } from '../../contract/asns.ts'
import { saveSettings, settingsQuery } from '../api/cnis.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { typedAsn } from './cni-input.ts'
import { NoteLine } from './note-line.tsx'
import { asnInWords, readAsn } from './read-asn.ts'
import { useSettled } from './use-settled.ts'
import { useWrite } from './use-write.ts'

interface ChangeDefaultAsnProps {
  account: string
  asn: number | undefined
  /** @param saved what was saved, in a sentence */
  onClose: (saved?: string) => void
}

/** Changes the ASN that new CNIs of the account start with. */
export function ChangeDefaultAsn({ account, asn, onClose }: ChangeDefaultAsnProps) {
  const inputId = useId()
  const client = useQueryClient()
  const [typed, setTyped] = useState(asn === undefined ? '' : String(asn))
  const [error, setError] = useState<string>()
  const reading = readAsn(useSettled(typed))
  const { start, sending, problem, forgetProblem } = useWrite(
    (default_asn: number) => saveSettings(account, { default_asn }),
    (settings) => {
      client.setQueryData(settingsQuery(account).queryKey, settings)
      const { default_asn } = settings
      onClose(default_asn ? `Saved. New ones start with ${asnInWords(default_asn)}.` : 'Saved.')
    },
  )
  // What the proxy or Cloudflare refuses about this one field is said at the field.
  const said = error ?? problem?.errors?.[0]?.detail

  useEffect(() => document.getElementById(inputId)?.focus(), [inputId])

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const entered = typedAsn(typed)
    const fault =
      entered === undefined ? 'Enter the ASN of your network, a whole number.' : faultOfAsn(entered)
    setError(fault)
    if (entered === undefined || fault) document.getElementById(inputId)?.focus()
    else start(entered)
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <Field
        id={inputId}
        label="Default ASN"
        hint="New ones of this account start with it, on every interconnect. What is there already stays as it is."
        error={said}
        after={
          <div role="status" className="not-empty:mt-2">
            {reading && !said && <NoteLine tone={reading.tone}>{reading.sentence}</NoteLine>}
          </div>
        }
      >
        {(control) => (
          <span className="block max-w-64">
            <input
              {...control}
              type="text"
              inputMode="numeric"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setError(undefined)
                forgetProblem()
              }}
              autoComplete="off"
              spellCheck={false}
              className={`${controlClass} font-mono`}
            />
          </span>
        )}
      </Field>
      {problem && !problem.errors && <ProblemNotice problem={problem} role="alert" />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="small" variant="primary" disabled={sending}>
          {sending ? 'Saving…' : 'Save the default'}
        </SubmitButton>
        <Button size="small" disabled={sending} onClick={() => onClose()}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
