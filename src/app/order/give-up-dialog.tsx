import { type SubmitEvent, useId, useState } from 'react'
import type { UnknownOrder } from '../../contract/order.ts'
import { shortName, WATCHED_DAYS } from '../../contract/order-name.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Mono } from '../ui/facts.tsx'
import { controlClass, Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useResolution } from './use-resolution.ts'

interface GiveUpDialogProps {
  order: UnknownOrder
  onClose: () => void
}

/** Spells out what giving up means, and asks for the order's name where no list could confirm that nothing exists. */
export function GiveUpDialog({ order, onClose }: GiveUpDialogProps) {
  const { settle, sending, problem } = useResolution(order)
  const inputId = useId()
  const name = shortName(order.id)
  const { typed } = order.giveUp
  const [confirm, setConfirm] = useState('')
  const [refused, setRefused] = useState(false)

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const wrong = typed && confirm.trim() !== name
    setRefused(wrong)
    if (wrong) document.getElementById(inputId)?.focus()
    else settle({ action: 'give-up', ...(typed && { confirm: name }) })
  }

  return (
    <Dialog title={`Give ${name} up?`} busy={sending} onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ul className="grid list-disc gap-1.5 pl-5">
          {consequencesOf(order).map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
        <ConflictQuoted order={order} />
        {typed && (
          <Field
            id={inputId}
            label={`Type ${name} to give it up`}
            hint="No list has confirmed that nothing exists."
            error={refused ? `Type ${name}, as it stands here.` : undefined}
          >
            {(control) => (
              <input
                {...control}
                type="text"
                value={confirm}
                onChange={(event) => {
                  setConfirm(event.target.value)
                  setRefused(false)
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
          <SubmitButton variant="danger" disabled={sending}>
            {sending ? 'Giving up…' : 'Give the order up'}
          </SubmitButton>
          <Button disabled={sending} onClick={onClose}>
            Keep looking
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** Where Cloudflare itself answered "conflict", its words are what the decision rests on. */
function ConflictQuoted({ order: { problem } }: { order: UnknownOrder }) {
  const [said] = problem.cloudflare ?? []
  if (problem.type !== 'upstream-conflict' || !said) return null
  return (
    <p className="text-small text-ink-soft">
      Cloudflare answered the order with a conflict (<Mono>{said.code}</Mono>): “{said.message}”.
    </p>
  )
}

function consequencesOf({ kind }: UnknownOrder): string[] {
  const direct = kind === 'direct'
  return [
    direct
      ? 'The slot is free for another order.'
      : 'The pairing key and its region are free for another order.',
    direct
      ? 'If the interconnect exists, it stays: it occupies the slot and may be billed until somebody removes it.'
      : 'If the interconnect exists, it stays: it uses the pairing key up, and Google may bill it until somebody removes it.',
    `The console watches for ${WATCHED_DAYS} more days. If its interconnect turns up, that is said on the list and on this page.`,
    'This cannot be undone, and it is recorded under your name.',
  ]
}
