import { type SubmitEvent, useEffect, useId, useState } from 'react'
import { LABEL_LIMIT } from '../../contract/steps.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSetLabel } from './use-label.ts'

interface LabelFormProps {
  name: string
  label: string
  onDone: () => void
}

/** Changes a label. It is this console's own, which is said where it is typed. */
export function LabelForm({ name, label, onDone }: LabelFormProps) {
  const inputId = useId()
  const [typed, setTyped] = useState(label)
  const { save, saving, problem } = useSetLabel(name, onDone)
  const tooLong = typed.trim().length > LABEL_LIMIT
  const refused = problem?.errors?.find(({ pointer }) => pointer === '/label')?.detail

  useEffect(() => document.getElementById(inputId)?.focus(), [inputId])

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (tooLong) document.getElementById(inputId)?.focus()
    else save(typed.trim())
  }

  return (
    <form noValidate onSubmit={submit} className="grid max-w-96 gap-2.5">
      <Field
        id={inputId}
        label="Your label"
        hint="Kept by this console and not sent to Cloudflare. Left blank, there is none."
        error={tooLong ? `Use ${LABEL_LIMIT} characters at most; these are ${typed.trim().length}.` : refused}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onDone()
            }}
            autoComplete="off"
            className={controlClass}
          />
        )}
      </Field>
      {problem && !refused && (
        <ProblemNotice problem={problem} role="alert" title="The label could not be saved" />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton size="small" variant="primary" aria-disabled={saving}>
          {saving ? 'Saving…' : 'Save the label'}
        </SubmitButton>
        <Button size="small" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
