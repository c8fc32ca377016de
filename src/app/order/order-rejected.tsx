import { Link } from 'wouter'
import type { RejectedOrder } from '../../contract/order.ts'
import { useAccount } from '../shell/account.tsx'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { OrderAgain } from './order-again.tsx'
import { OrderFacts } from './order-facts.tsx'

/** An order that is proven to have created nothing. */
export function OrderRejected({ order }: { order: RejectedOrder }) {
  const { href } = useAccount()
  const { problem, ordered } = order

  return (
    <Columns
      main={
        <Card title="Nothing was created">
          <ProblemNotice
            problem={problem}
            since={order.updatedAt}
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
          <OrderAgain order={order}>Change and order again</OrderAgain>
        </Card>
      }
      beside={<OrderFacts order={order} />}
    />
  )
}
