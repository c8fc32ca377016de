import type { Order } from '../../contract/order.ts'
import { additionOf } from '../ui/later.tsx'

/** What shows the orders that need attention, fetched with the first one: most accounts have none. */
export const useOpenOrders = additionOf(() => import('./open-orders.tsx').then((part) => part.OpenOrders))

interface AttentionProps {
  orders: readonly Order[]
  /** Undefined until it is here, null where it cannot be loaded. */
  OpenOrders: ReturnType<typeof useOpenOrders>
}

/** Above the list: the orders that a person should know of before they order anything else. */
export function Attention({ orders, OpenOrders }: AttentionProps) {
  const { length } = orders
  return (
    <>
      <p role="status" className={OpenOrders === null ? 'mb-6 empty:hidden' : 'sr-only'}>
        {length > 0 && (length === 1 ? 'One order needs' : `${length} orders need`) + ' attention.'}
      </p>
      <div className="grid gap-3 not-empty:mb-6">
        {length > 0 && OpenOrders && <OpenOrders orders={orders} />}
      </div>
    </>
  )
}
