import { expect, test } from 'vitest'
import type { Clock } from '../../contract/clock.ts'
import { createWaker } from './waker.ts'

/** A clock that stands still at 1,000 and rings only what the test lets ring. */
function standingClock() {
  const sleeps: { ms: number; ring: () => void }[] = []
  const clock: Clock = {
    now: () => 1000,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        sleeps.push({ ms, ring: resolve })
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  }
  return { clock, sleeps }
}

async function ringAll(sleeps: { ring: () => void }[]): Promise<void> {
  for (const { ring } of sleeps) ring()
  await new Promise((resolve) => setImmediate(resolve))
}

test('an alarm rings once, after the time until then', async () => {
  const { clock, sleeps } = standingClock()
  let rings = 0
  const waker = createWaker(clock, async () => void (rings += 1))
  waker.wakeAt(1250)
  expect(sleeps.map(({ ms }) => ms)).toEqual([250])
  await ringAll(sleeps)
  expect(rings).toBe(1)
})

test('a time in the past rings at once', () => {
  const { clock, sleeps } = standingClock()
  createWaker(clock, async () => {}).wakeAt(1)
  expect(sleeps.map(({ ms }) => ms)).toEqual([0])
})

test('a later alarm replaces the earlier one', async () => {
  const { clock, sleeps } = standingClock()
  let rings = 0
  const waker = createWaker(clock, async () => void (rings += 1))
  waker.wakeAt(1250)
  waker.wakeAt(1500)
  await ringAll(sleeps)
  expect(rings).toBe(1)
})

test('a stopped one rings no more, not even a new alarm', async () => {
  const { clock, sleeps } = standingClock()
  let rings = 0
  const waker = createWaker(clock, async () => void (rings += 1))
  waker.wakeAt(1250)
  waker.stop()
  waker.wakeAt(1300)
  await ringAll(sleeps)
  expect([rings, sleeps.length]).toEqual([0, 1])
})
