import type { AbandonedOrder, CreatedOrder, RejectedOrder } from '../../contract/order.ts'
import { useAccount } from '../shell/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { saveDraft } from './drafts.ts'
import { forgetKeys } from './kept-keys.ts'
import { tabStorage } from './tab-storage.ts'

interface OrderAgainProps {
  /** One that is done with: rejected, given up, or removed since. */
  order: RejectedOrder | AbandonedOrder | CreatedOrder
  /** What the button says. */
  children: string
}

/** Leads to the form with an order's input, as a new order. A pairing key is kept nowhere, so it is asked for again. */
export function OrderAgain({ order, children }: OrderAgainProps) {
  const { href } = useAccount()
  const { ordered } = order

  function prepare() {
    // The same body has the same key as long as it is kept, and the same key is the same order: this one.
    forgetKeys(tabStorage, order.account, ({ key }) => key === order.id)
    if (ordered.type === 'direct') {
      saveDraft(tabStorage, order.account, 'direct', { slot_id: ordered.slot_id, speed: ordered.speed ?? '' })
    } else {
      saveDraft(tabStorage, order.account, 'gcp_partner', { bandwidth: ordered.bandwidth })
    }
  }

  // Why it was rejected is said again at the form.
  const from = order.state === 'rejected' ? order.id : undefined
  return (
    <ButtonLink variant="primary" href={href('/new', { kind: order.kind, from })} onClick={prepare}>
      {children}
    </ButtonLink>
  )
}
