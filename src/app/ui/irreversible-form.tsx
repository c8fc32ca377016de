import { type ReactNode, type SubmitEvent, useId, useState } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { Button, SubmitButton } from './button.tsx'
import { DialogActions } from './dialog.tsx'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface IrreversibleFormProps {
  /** What it means, a sentence each. */
  consequences: readonly string[]
  /** What a person has to type first; undefined where nothing is. */
  typed?: { name: string; label: string; hint?: ReactNode; mismatch: string } | undefined
  /** What became of the last try. */
  problem: Problem | undefined
  busy: boolean
  words: { confirm: string; busy: string; cancel: string }
  onConfirm: () => void
  onCancel: () => void
  /** Below the consequences. */
  children?: ReactNode
}

/** The inside of a dialog that asks before something that cannot be undone: what it means, and a name typed as a pause. */
export function IrreversibleForm({
  consequences,
  typed,
  problem,
  busy,
  words,
  onConfirm,
  onCancel,
  children,
}: IrreversibleFormProps) {
  const inputId = useId()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (busy) return
    // Blanks at an end may be part of a name, or come with what was pasted.
    const matches = !typed || text === typed.name || text.trim() === typed.name.trim()
    setWrong(!matches)
    if (matches) onConfirm()
    else document.getElementById(inputId)?.focus()
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4 wrap-anywhere">
      <ul className="grid list-disc gap-1.5 pl-5">
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {children}
      {typed && (
        <Field id={inputId} label={typed.label} hint={typed.hint} error={wrong ? typed.mismatch : undefined}>
          {(control) => (
            <input
              {...control}
              type="text"
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setWrong(false)
              }}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={`${controlClass} font-mono`}
            />
          )}
        </Field>
      )}
      {problem && <ProblemNotice problem={problem} role="alert" />}
      <DialogActions>
        {/* It keeps the focus while it works. */}
        <SubmitButton variant="danger" aria-disabled={busy}>
          {busy ? words.busy : words.confirm}
        </SubmitButton>
        <Button disabled={busy} onClick={onCancel}>
          {words.cancel}
        </Button>
      </DialogActions>
    </form>
  )
}
