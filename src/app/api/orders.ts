import { queryOptions } from '@tanstack/react-query'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Order } from '../../contract/order.ts'
import type { Resolution } from '../../contract/resolution.ts'
import { afterRateLimit, nextOrderRead } from './backoff.ts'
import { request } from './client.ts'
import { earlyOr } from './early.ts'
import { accountPath, type Checked } from './paths.ts'

/** The account's orders, newest first. */
export function ordersQuery(account: string) {
  const path = `${accountPath(account)}/orders`
  return queryOptions({
    queryKey: ['account', account, 'orders'],
    ...earlyOr(path, ({ signal }) => request<Checked<Order>>(path, { signal })),
    refetchInterval: (query) => afterRateLimit(30_000, query.state.error),
  })
}

/** One order, read again until its state is final. */
export function orderQuery(account: string, id: string) {
  return queryOptions({
    queryKey: ['account', account, 'orders', id],
    ...earlyOr(orderPath(account, id), ({ signal }) => readOrder(account, id, signal)),
    refetchInterval: ({ state }) => nextOrderRead(state.data?.state, state),
  })
}

/**
 * Reads one order now.
 * @throws ProblemError, of type `not-found` where the console has no such order
 */
export function readOrder(account: string, id: string, signal?: AbortSignal): Promise<Order> {
  return request<Order>(orderPath(account, id), signal ? { signal } : {})
}

function orderPath(account: string, id: string): string {
  return `${accountPath(account)}/orders/${encodeURIComponent(id)}`
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
