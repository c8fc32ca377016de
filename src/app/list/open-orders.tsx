import { Link } from 'wouter'
import type { Order } from '../../contract/order.ts'
import { orderedInWords } from '../order/ordered-words.ts'
import { useAccount } from '../shell/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'

const shownAtOnce = 3

/** Orders that a person should know of before they order anything else: what became of each, and the way to it. */
export function OpenOrders({ orders }: { orders: readonly Order[] }) {
  const { href } = useAccount()
  const more = orders.length - shownAtOnce
  return (
    <>
      {orders.slice(0, shownAtOnce).map((order) => (
        <OpenOrder key={order.id} order={order} />
      ))}
      {more > 0 && (
        <p className="text-small text-ink-soft">
          {more} more {more === 1 ? 'order needs' : 'orders need'} attention:{' '}
          <Link href={href('/activity', { state: 'unknown' })} className="link">
            all without a confirmed answer
          </Link>
        </p>
      )}
    </>
  )
}

function OpenOrder({ order }: { order: Order }) {
  const { href } = useAccount()
  const candidates = 'candidates' in order ? order.candidates.length : 0
  const { tone, title } = wordsOf(order, candidates)
  return (
    <Notice
      tone={tone}
      title={title}
      actions={
        <ButtonLink size="small" href={href(`/orders/${order.id}`)}>
          {candidates > 0 ? 'Decide' : 'See the order'}
        </ButtonLink>
      }
    >
      <p>
        {orderedInWords(order)}, ordered <Moment at={order.createdAt} /> by {order.actor}.
      </p>
      <Advice order={order} candidates={candidates} />
    </Notice>
  )
}

function wordsOf({ state }: Order, candidates: number) {
  if (state === 'abandoned')
    return { tone: 'bad', title: 'An order that was given up may exist after all' } as const
  if (state === 'queued') return { tone: 'info', title: 'An order is still queued' } as const
  if (state !== 'unknown') return { tone: 'info', title: 'An order is being placed' } as const
  const title =
    candidates > 0 ? 'An order waits for you to say what it became' : 'An order has no confirmed answer'
  return { tone: 'wait', title } as const
}

function Advice({ order, candidates }: { order: Order; candidates: number }) {
  if (candidates > 0) {
    return (
      <p>{candidates === 1 ? 'One interconnect' : `${candidates} interconnects`} may be what it created.</p>
    )
  }
  if (order.state !== 'unknown') return null
  return (
    <p>
      It may exist: do not order it again. Checking
      {order.lastCheckedAt && (
        <>
          , last at <Moment at={order.lastCheckedAt} />
        </>
      )}
      {order.nextCheckAt && (
        <>
          , next at <Moment at={order.nextCheckAt} />
        </>
      )}
      .
    </p>
  )
}
