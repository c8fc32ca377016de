import type { OrderState } from '../../contract/order.ts'
import { ProblemError } from './problem-error.ts'

const seconds = 1000

/**
 * How long to wait before an order is read again, in milliseconds; `false` where its state is final.
 * @param reads how often it was read so far: each wait is half as long again as the one before
 */
export function orderDelay(state: OrderState | undefined, reads: number): number | false {
  switch (state) {
    case 'created':
    case 'rejected':
      return false
    case 'unknown':
      // Its checks come 10 seconds apart at first; reading the journal asks nothing of Cloudflare.
      return 5 * seconds
    case 'abandoned':
      // Still watched: an interconnect that turns up late is news.
      return 60 * seconds
    case 'queued':
    case 'sending':
    case undefined:
      return Math.min(0.3 * seconds * 1.5 ** Math.max(0, reads - 1), 15 * seconds)
  }
}

/**
 * How long to wait before a status is read again, in milliseconds. Pending is where something is about to change; a port
 * can stay so for weeks, which is why its reads thin out.
 */
export function statusDelay(state: string | undefined, reads: number): number {
  if (state !== 'Pending') return 60 * seconds
  return Math.min(4 * seconds * 1.2 ** Math.max(0, reads - 5), 60 * seconds)
}

/** What React Query knows of a read that repeats itself. */
interface Reads {
  dataUpdateCount: number
  errorUpdateCount: number
  error: Error | null
}

/**
 * When an order, or what is followed like one, is read again by itself, in milliseconds; `false` where that would tell nothing
 * new: it is settled, or there is none. What fails is tried ever more seldom, too.
 */
export function nextOrderRead(
  state: OrderState | undefined,
  { dataUpdateCount, errorUpdateCount, error }: Reads,
): number | false {
  if (error instanceof ProblemError && error.problem.type === 'not-found') return false
  return afterRateLimit(orderDelay(state, dataUpdateCount + errorUpdateCount), error)
}

/**
 * When to read again, in milliseconds: after a rate limit as soon as it lets us, also where nothing is read by itself
 * otherwise; else after `delay`.
 */
export function afterRateLimit(delay: number | false, error: Error | null): number | false {
  if (!(error instanceof ProblemError)) return delay
  return error.problem.retryAfter ? error.problem.retryAfter * seconds : delay
}
