import { type SubmitEvent, useId, useState } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { controlClass, Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { UnconfirmedRemoval } from './removal-unconfirmed.tsx'
import { consequencesOf } from './removal-words.ts'
import { useRemoval } from './use-removal.ts'

interface RemoveDialogProps {
  interconnect: Interconnect
  onUnconfirmed: (removal: UnconfirmedRemoval) => void
  onClose: () => void
}

/** Spells out what removing means, and asks for the name: the last moment before traffic stops. */
export function RemoveDialog({ interconnect, onUnconfirmed, onClose }: RemoveDialogProps) {
  const { name } = interconnect
  const inputId = useId()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const { remove, removing, problem } = useRemoval(name, onUnconfirmed)
  const unconfirmed = problem?.type === 'outcome-unknown'

  function submit(event: SubmitEvent) {
    event.preventDefault()
    // Names are opaque: blanks at an end may be part of one, or come with what was pasted.
    const matches = typed === name || typed.trim() === name
    setWrong(!matches)
    if (matches) remove()
    else document.getElementById(inputId)?.focus()
  }

  return (
    <Dialog title="Remove this interconnect?" busy={removing} onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ul className="grid list-disc gap-1.5 pl-5">
          {consequencesOf(interconnect).map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
        <Field
          id={inputId}
          label="Type its name to remove it"
          hint={
            <>
              {/* As it is, blanks included; one that reads from right to left stays within its line. */}
              It is <bdi className="font-mono whitespace-pre-wrap text-ink wrap-anywhere">{name}</bdi>
            </>
          }
          error={wrong ? 'That is not its name. Type it as it stands above, capitals included.' : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setWrong(false)
              }}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={`${controlClass} font-mono`}
            />
          )}
        </Field>
        {problem && <ProblemNotice problem={problem} role="alert" />}
        <DialogActions>
          <SubmitButton variant="danger" aria-disabled={removing}>
            {removing ? 'Removing…' : unconfirmed ? 'Remove again' : 'Remove the interconnect'}
          </SubmitButton>
          <Button disabled={removing} onClick={onClose}>
            {unconfirmed ? 'Close, and keep checking' : 'Keep it'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
