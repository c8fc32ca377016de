import { queryOptions } from '@tanstack/react-query'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Order } from '../../contract/order.ts'
import type { Resolution } from '../../contract/resolution.ts'
import { afterRateLimit, nextOrderRead } from './backoff.ts'
import { request } from './client.ts'
import { accountPath, type Checked } from './paths.ts'

/** The account's orders, newest first. */
export function ordersQuery(account: string) {
  return queryOptions({
    queryKey: ['account', account, 'orders'],
    queryFn: ({ signal }) => request<Checked<Order>>(`${accountPath(account)}/orders`, { signal }),
    refetchInterval: (query) => afterRateLimit(30_000, query.state.error),
  })
}

/** One order, read again until its state is final. */
export function orderQuery(account: string, id: string) {
  return queryOptions({
    queryKey: ['account', account, 'orders', id],
    queryFn: ({ signal }) => readOrder(account, id, signal),
    refetchInterval: ({ state }) => nextOrderRead(state.data?.state, state),
  })
}

/**
 * Reads one order now.
 * @throws ProblemError, of type `not-found` where the console has no such order
 */
export function readOrder(account: string, id: string, signal?: AbortSignal): Promise<Order> {
  return request<Order>(`${accountPath(account)}/orders/${encodeURIComponent(id)}`, signal ? { signal } : {})
}

/** Places an order. The same key with the same body is the same order however often this is called. */
export function placeOrder(key: string, body: CreateInterconnect): Promise<Order> {
  return request<Order>(`${accountPath(body.account)}/orders`, {
    method: 'POST',
    headers: { 'Idempotency-Key': key },
    body,
  })
}

/**
 * Settles an order whose outcome nobody told.
 * @throws ProblemError where the order is settled already, a fresh list does not bear the decision out, or it is too early
 */
export function resolveOrder({ account, id }: Pick<Order, 'account' | 'id'>, resolution: Resolution) {
  return request<Order>(`${accountPath(account)}/orders/${encodeURIComponent(id)}/resolution`, {
    method: 'POST',
    body: resolution,
  })
}
