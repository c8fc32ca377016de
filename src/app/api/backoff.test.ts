import { describe, expect, test } from 'vitest'
import { afterRateLimit, nextOrderRead, orderDelay, statusDelay } from './backoff.ts'
import { ProblemError, unreachable } from './problem-error.ts'

describe('an order', () => {
  test('is read after a third of a second, then ever more seldom, up to 15 seconds apart', () => {
    expect([1, 2, 3, 20].map((reads) => orderDelay('sending', reads))).toEqual([300, 450, 675, 15_000])
  })

  test('is not read again once its state is final', () => {
    expect([orderDelay('created', 1), orderDelay('rejected', 1)]).toEqual([false, false])
  })

  test('is still watched while its outcome is unknown and after it was given up', () => {
    expect([orderDelay('unknown', 9), orderDelay('abandoned', 9)]).toEqual([5_000, 60_000])
  })
})

describe('an order that cannot be read', () => {
  const failed = (type: 'not-found' | 'unreachable', errorUpdateCount: number) => ({
    dataUpdateCount: 0,
    errorUpdateCount,
    error: new ProblemError({ ...unreachable, type }),
  })

  test('is tried ever more seldom', () => {
    const delays = [1, 2, 20].map((failures) => nextOrderRead(undefined, failed('unreachable', failures)))
    expect(delays).toEqual([300, 450, 15_000])
  })

  test('is tried no more where there is none', () => {
    expect(nextOrderRead(undefined, failed('not-found', 1))).toBe(false)
  })
})

describe('a status', () => {
  test('is read every few seconds at first while it is Pending, and at least every minute', () => {
    expect([1, 5, 6, 40].map((reads) => statusDelay('Pending', reads))).toEqual([4000, 4000, 4800, 60_000])
  })

  test('is read every minute in any other state, known or not', () => {
    expect([statusDelay('Healthy', 1), statusDelay('Draining', 1)]).toEqual([60_000, 60_000])
  })
})

describe('a rate limit', () => {
  const limited = new ProblemError({ ...unreachable, type: 'rate-limited', status: 429, retryAfter: 42 })

  test('sets the wait, longer or shorter than it would be', () => {
    expect([afterRateLimit(4000, limited), afterRateLimit(60_000, limited)]).toEqual([42_000, 42_000])
  })

  test('is read past also where nothing is read by itself otherwise', () => {
    expect([afterRateLimit(false, limited), afterRateLimit(false, null)]).toEqual([42_000, false])
  })

  test('is no other failure', () => {
    const other = new ProblemError(unreachable)
    expect([afterRateLimit(4000, other), afterRateLimit(false, other)]).toEqual([4000, false])
  })
})
