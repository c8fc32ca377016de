import type { UnknownOrder } from '../../contract/order.ts'
import { shortName, WATCHED_DAYS } from '../../contract/order-name.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Mono } from '../ui/facts.tsx'
import { IrreversibleForm } from '../ui/irreversible-form.tsx'
import { useResolution } from './use-resolution.ts'

interface GiveUpDialogProps {
  order: UnknownOrder
  onClose: () => void
}

/** Spells out what giving up means, and asks for the order's name where no list could confirm that nothing exists. */
export function GiveUpDialog({ order, onClose }: GiveUpDialogProps) {
  const { settle, sending, problem } = useResolution(order)
  const name = shortName(order.id)
  const { typed } = order.giveUp

  return (
    <Dialog title={`Give ${name} up?`} busy={sending} onClose={onClose}>
      <IrreversibleForm
        consequences={consequencesOf(order)}
        typed={
          typed
            ? {
                name,
                label: `Type ${name} to give it up`,
                hint: 'No list has confirmed that nothing exists.',
                mismatch: `Type ${name}, as it stands here.`,
              }
            : undefined
        }
        problem={problem}
        busy={sending}
        words={{ confirm: 'Give the order up', busy: 'Giving up…', cancel: 'Keep looking' }}
        onConfirm={() => settle({ action: 'give-up', ...(typed && { confirm: name }) })}
        onCancel={onClose}
      >
        <ConflictQuoted order={order} />
      </IrreversibleForm>
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
