import { expect, test } from 'vitest'
import { createVirtualClock } from '../contract/virtual-clock.node.ts'
import { createReadCache } from './read-cache.ts'

const SECOND = 1000
const freshness = () => ({ atLeast: 5 * SECOND, atMost: 60 * SECOND })

function scene() {
  const clock = createVirtualClock()
  const cache = createReadCache(clock)
  let reads = 0
  let value = 'Pending'
  const read = async () => {
    reads += 1
    return value
  }
  return {
    clock,
    cache,
    ask: (fresh = false) => cache.share('a/status', freshness, fresh, read),
    change: (next: string) => (value = next),
    reads: () => reads,
  }
}

test('who asks at the same time shares one read', async () => {
  const { ask, clock, reads } = scene()
  const readings = await Promise.all(Array.from({ length: 20 }, () => ask()))
  expect(reads()).toBe(1)
  expect(new Set(readings.map(({ at }) => at))).toEqual(new Set([clock.now()]))
})

test('it is made JSON once for all of them', async () => {
  const { cache } = scene()
  let made = 0
  const value = { toJSON: () => ({ made: (made += 1) }) }
  const ask = () => cache.share('a/slot', freshness, false, async () => value)
  const readings = [...(await Promise.all([ask(), ask()])), await ask()]
  expect(readings.map(({ json }) => json)).toEqual(Array(3).fill('{"made":1}'))
})

test('twenty tabs cost upstream what one does', async () => {
  const costOf = async (tabs: number) => {
    const { ask, clock, reads } = scene()
    for (let second = 0; second < 600; second += 1) {
      // Each tab looks every five seconds, at a moment of its own.
      for (let tab = 0; tab < tabs; tab += 1) if ((second + tab) % 5 === 0) await ask()
      await clock.advance(SECOND)
    }
    return reads()
  }
  const one = await costOf(1)
  expect(one).toBeGreaterThan(5)
  expect(await costOf(20)).toBeLessThanOrEqual(one + 2)
})

test('what changes is read more often than what does not', async () => {
  const { ask, change, clock, reads } = scene()
  await ask()
  await clock.advance(10 * 60 * SECOND)
  await ask()
  await clock.advance(59 * SECOND)
  await ask()
  expect(reads()).toBe(2)
  await clock.advance(SECOND)
  change('Healthy')
  expect((await ask()).value).toBe('Healthy')
  await clock.advance(5 * SECOND)
  await ask()
  expect(reads()).toBe(4)
})

test('who insists gets a reading that is at most two seconds old', async () => {
  const { ask, clock, reads } = scene()
  await ask()
  await clock.advance(SECOND)
  await ask(true)
  expect(reads()).toBe(1)
  await clock.advance(SECOND)
  await ask(true)
  expect(reads()).toBe(2)
})

test('what was changed is forgotten', async () => {
  const { ask, cache, reads } = scene()
  await ask()
  cache.forget('a/')
  await ask()
  expect(reads()).toBe(2)
})

test('a failure is shared for two seconds and then tried again', async () => {
  const clock = createVirtualClock()
  const cache = createReadCache(clock)
  let reads = 0
  const ask = () =>
    cache.share('a/list', freshness, false, () => {
      reads += 1
      return Promise.reject(new Error('down'))
    })
  await expect(ask()).rejects.toThrow('down')
  await expect(ask()).rejects.toThrow('down')
  expect(reads).toBe(1)
  await clock.advance(2 * SECOND)
  await expect(ask()).rejects.toThrow('down')
  expect(reads).toBe(2)
})
