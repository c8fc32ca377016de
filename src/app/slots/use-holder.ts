import { useQuery } from '@tanstack/react-query'
import type { Order } from '../../contract/order.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { ordersQuery } from '../api/orders.ts'

/** Who of this account sits on a slot, as far as the console can tell. */
export interface Holder {
  /** The id of an order of this console that holds it. */
  order: string | undefined
  /** The name of the interconnect on it. */
  interconnect: string | undefined
}

/** Looks for what holds a slot. */
export function useHolder(account: string, slotId: string): Holder {
  const orders = useQuery(ordersQuery(account))
  const interconnects = useQuery(interconnectsQuery(account))
  return {
    order: orders.data?.items.find((order) => holds(order, slotId))?.id,
    interconnect: interconnects.data?.items.find(
      (interconnect) => 'slot_id' in interconnect && interconnect.slot_id === slotId,
    )?.name,
  }
}

/** Whether an order keeps its slot from others; a rejected, given-up or removed one does not. */
function holds(order: Order, slotId: string): boolean {
  if (order.ordered.type !== 'direct' || order.ordered.slot_id !== slotId) return false
  switch (order.state) {
    case 'queued':
    case 'sending':
    case 'unknown':
      return true
    case 'created':
      return order.removedAt === undefined
    case 'rejected':
    case 'abandoned':
      return false
  }
}
