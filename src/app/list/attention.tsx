import { type ComponentType, useEffect, useState } from 'react'
import type { Order } from '../../contract/order.ts'

/** How the orders are shown: undefined until that is here, null where it cannot be loaded. */
type OpenOrders = ComponentType<{ orders: readonly Order[] }> | null | undefined

let loaded: OpenOrders

/**
 * What shows the orders that need attention, fetched with the first one: most accounts have none. Not by `lazy`, which would
 * take a list away that is shown already.
 */
export function useOpenOrders(wanted: boolean): OpenOrders {
  const [part, setPart] = useState(() => loaded)
  useEffect(() => {
    if (!wanted || part) return
    async function load() {
      loaded = (await import('./open-orders.tsx').catch(() => undefined))?.OpenOrders ?? null
      setPart(() => loaded)
    }
    void load()
  }, [wanted, part])
  return part
}

interface AttentionProps {
  orders: readonly Order[]
  OpenOrders: OpenOrders
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
