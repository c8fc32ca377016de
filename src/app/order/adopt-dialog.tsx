import { Link } from 'wouter'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { AbandonedOrder, UnknownOrder } from '../../contract/order.ts'
import { useAccount } from '../shell/account.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Mono } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { differencesOf } from './compare-candidate.ts'
import { orderedInWords } from './ordered-words.ts'
import { useResolution } from './use-resolution.ts'

interface AdoptDialogProps {
  order: UnknownOrder | AbandonedOrder
  interconnect: Interconnect
  onClose: () => void
}

/** Asks once more before a person says which interconnect an order became: that cannot be taken back. */
export function AdoptDialog({ order, interconnect, onClose }: AdoptDialogProps) {
  const { href } = useAccount()
  const { settle, sending, problem } = useResolution(order)
  const { name } = interconnect
  const differences = differencesOf(order.ordered, interconnect)
  return (
    <Dialog title={`Is ${name} what this order created?`} busy={sending} onClose={onClose}>
      <div className="grid gap-3">
        <p>
          Ordered was {orderedInWords(order)}. Adopting settles the order: <Mono>{name}</Mono> is then its
          outcome, here and in the activity, under your name. This cannot be undone.
        </p>
        <p className="text-ink-soft">
          Nothing is ordered or changed at Cloudflare. The list is read once more first, and nothing is
          adopted that is gone or that another order has.
        </p>
        {differences.length > 0 && (
          <Notice tone="wait" title="It differs from what was ordered">
            {differences.map((difference) => (
              <p key={difference}>{difference}.</p>
            ))}
          </Notice>
        )}
        {problem && (
          <ProblemNotice
            problem={problem}
            role="alert"
            actions={
              problem.order && (
                <Link href={href(`/orders/${problem.order}`)} className="link">
                  See the other order
                </Link>
              )
            }
          />
        )}
      </div>
      <DialogActions>
        <Button
          variant="primary"
          disabled={sending}
          onClick={() => settle({ action: 'adopt', interconnect: name })}
        >
          {sending ? 'Adopting…' : 'Adopt it'}
        </Button>
        <Button disabled={sending} onClick={onClose}>
          Not now
        </Button>
      </DialogActions>
    </Dialog>
  )
}
