import { Link } from 'wouter'
import type { RejectedOrder } from '../../contract/order.ts'
import type { ProblemType } from '../../contract/problem.ts'
import { useAccount } from '../shell/account.tsx'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { OrderAgain } from './order-again.tsx'
import { OrderFacts } from './order-facts.tsx'

/** Reasons that lie in no input: time, or somebody else, takes them away. */
const passes: ReadonlySet<ProblemType> = new Set([
  'rate-limited',
  'could-not-check',
  'not-sent',
  'unreachable',
  'timeout',
  'permission',
])

/** An order that is proven to have created nothing. */
export function OrderRejected({ order }: { order: RejectedOrder }) {
  const { href } = useAccount()
  const { problem, ordered } = order
  const passing = passes.has(problem.type)

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
          <p className="mt-5 mb-6 text-ink-soft">
            {ordered.type === 'direct'
              ? `Your input is kept. ${passing ? 'Nothing in it has to change' : 'Change what has to be changed'}: review it again${passing ? ' once this has passed' : ''}.`
              : 'Your input is kept but for the pairing key, which the console does not keep: paste it again, or a new one.'}
          </p>
          <OrderAgain order={order}>{passing ? 'Order it again' : 'Change and order again'}</OrderAgain>
        </Card>
      }
      beside={<OrderFacts order={order} />}
    />
  )
}
