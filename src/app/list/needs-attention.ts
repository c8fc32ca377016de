import type { Order } from '../../contract/order.ts'

/** Longer than a queued order takes to leave, in milliseconds. */
const longQueued = 10_000

/**
 * The orders that a person should know of before ordering anything else, those first that wait for a decision.
 * @param now the server's time (ISO 8601), by which the orders' own times are told
 */
export function needingAttention(orders: readonly Order[], now: string): Order[] {
  return orders
    .map((order) => ({ order, urgency: urgencyOf(order, Date.parse(now)) }))
    .filter(({ urgency }) => urgency > 0)
    .toSorted((left, right) => right.urgency - left.urgency)
    .map(({ order }) => order)
}

function urgencyOf(order: Order, now: number): number {
  switch (order.state) {
    case 'abandoned':
      return order.candidates.length > 0 ? 4 : 0
    case 'unknown':
      return order.candidates.length > 0 ? 3 : 2
    case 'sending':
      return 1
    case 'queued':
      return now - Date.parse(order.createdAt) > longQueued ? 1 : 0
    case 'created':
    case 'rejected':
      return 0
  }
}
