import { useQuery } from '@tanstack/react-query'
import type { Order } from '../../contract/order.ts'
import { ordersQuery } from '../api/orders.ts'
import { orderedInWords } from '../order/ordered-words.ts'
import { useAccount } from '../shell/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'

/** Orders that a person should know of before they order anything else. */
export function Attention() {
  const { account } = useAccount()
  const orders = useQuery(ordersQuery(account.id))
  const open = (orders.data?.items ?? []).filter(({ state }) => state in titles)
  return (
    <div role="status" className="grid gap-3 not-empty:mb-6">
      {open.map((order) => (
        <OpenOrder key={order.id} order={order} />
      ))}
    </div>
  )
}

const titles: Partial<Record<Order['state'], string>> = {
  unknown: 'An order has no confirmed answer',
  sending: 'An order is being placed',
  queued: 'An order is queued',
}

function OpenOrder({ order }: { order: Order }) {
  const { href } = useAccount()
  const next = order.state === 'unknown' ? order.nextCheckAt : undefined
  return (
    <Notice
      tone={order.state === 'unknown' ? 'wait' : 'info'}
      title={titles[order.state]}
      actions={
        <ButtonLink size="small" href={href(`/orders/${order.id}`)}>
          See the order
        </ButtonLink>
      }
    >
      <p>
        {orderedInWords(order)}, ordered <Moment at={order.createdAt} />.
        {order.state === 'unknown' && ' It may exist: do not order it again.'}
        {next && (
          <>
            {' '}
            Next check <Moment at={next} />.
          </>
        )}
      </p>
    </Notice>
  )
}
