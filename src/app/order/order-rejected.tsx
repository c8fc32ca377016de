import { Link } from 'wouter'
import type { RejectedOrder } from '../../contract/order.ts'
import { useAccount } from '../shell/account.tsx'
import { Columns } from '../shell/page.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { saveDraft } from './drafts.ts'
import { OrderFacts } from './order-facts.tsx'
import { tabStorage } from './tab-storage.ts'

/** An order that is proven to have created nothing. */
export function OrderRejected({ order }: { order: RejectedOrder }) {
  const { href } = useAccount()
  const { problem, ordered } = order

  function keepInput() {
    if (ordered.type === 'direct') {
      saveDraft(tabStorage, order.account, 'direct', { slot_id: ordered.slot_id, speed: ordered.speed ?? '' })
    } else {
      saveDraft(tabStorage, order.account, 'gcp_partner', { bandwidth: ordered.bandwidth })
    }
  }

  return (
    <Columns
      main={
        <Card title="Nothing was created">
          <ProblemNotice
            problem={problem}
            actions={
              problem.order && (
                <Link href={href(`/orders/${problem.order}`)} className="link">
                  See the other order
                </Link>
              )
            }
          />
          <p className="my-5 text-ink-soft">
            {ordered.type === 'direct'
              ? 'Your input is kept. Change what has to be changed, and review it again.'
              : 'Your input is kept but for the pairing key, which the console does not keep: paste it again, or a new one.'}
          </p>
          <ButtonLink
            variant="primary"
            href={href('/new', { kind: order.kind, from: order.id })}
            onClick={keepInput}
          >
            Change and order again
          </ButtonLink>
        </Card>
      }
      beside={<OrderFacts order={order} />}
    />
  )
}
