import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { Button } from '../ui/button.tsx'
import { Mono } from '../ui/facts.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import type { CniFormState } from './cni-form.ts'
import { controlId } from './cni-input.ts'
import { NoteLine } from './note-line.tsx'
import { type PrefixReading, readPrefixes, withCanonical, withoutDuplicates } from './read-prefixes.ts'
import { useSettled } from './use-settled.ts'

/** The prefixes beside those of the session itself, one per line, each read as it stands. */
export function PrefixesField({ form }: { form: CniFormState }) {
  const error = form.formState.errors.extra_prefixes?.message
  const typed = useWatch({ control: form.control, name: 'extra_prefixes' })
  const readings = readPrefixes(useSettled(typed))

  function mend(text: string) {
    form.setValue('extra_prefixes', text, { shouldDirty: true, shouldValidate: error !== undefined })
    document.getElementById(controlId('extra_prefixes'))?.focus()
  }

  return (
    <Field
      id={controlId('extra_prefixes')}
      label="Extra prefixes"
      optional
      hint="Further IPv4 networks that you announce over this session, one per line, such as 203.0.113.0/24."
      error={error}
      after={
        <div role="status" className="grid gap-1.5 not-empty:mt-2">
          {readings.map((reading) => (
            <ReadingLine
              key={`${reading.state} ${reading.text}`}
              reading={reading}
              said={error?.startsWith(`${reading.text}: ${reading.sentence}`) ?? false}
              action={mendOf(reading, typed, mend)}
            />
          ))}
        </div>
      }
    >
      {(control) => (
        <textarea
          rows={Math.min(8, Math.max(3, typed.split('\n').length))}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className={`${controlClass} block font-mono text-small`}
          {...control}
          {...form.register('extra_prefixes')}
        />
      )}
    </Field>
  )
}

interface ReadingLineProps {
  reading: PrefixReading
  /** Whether the field's error says it already. */
  said: boolean
  action: ReactNode
}

function ReadingLine({ reading: { text, sentence }, said, action }: ReadingLineProps) {
  if (said) return action && <div>{action}</div>
  return (
    <NoteLine tone="wait" action={action}>
      <Mono>{text}</Mono>: {sentence}
    </NoteLine>
  )
}

/** One click for what is surely meant. @param typed the field's text now */
function mendOf(reading: PrefixReading, typed: string, onMend: (text: string) => void): ReactNode {
  switch (reading.state) {
    case 'not-canonical':
      return (
        <Button size="small" onClick={() => onMend(withCanonical(typed, reading))}>
          Use {reading.canonical}
        </Button>
      )
    case 'duplicate':
      return (
        <Button size="small" onClick={() => onMend(withoutDuplicates(typed))}>
          Remove it
        </Button>
      )
    case 'unreadable':
    case 'overlap':
      return null
  }
}
