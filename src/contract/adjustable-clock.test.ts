import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAdjustableClock } from './adjustable-clock.ts'
import { systemClock } from './clock.ts'
import { createVirtualClock } from './virtual-clock.node.ts'

const NOON = Date.UTC(2026, 0, 5, 12)
const SECOND = 1000
const DAY = 24 * 3600 * SECOND

function createScene() {
  const base = createVirtualClock(NOON)
  return { base, clock: createAdjustableClock(base) }
}

/** Whether a sleep is over, and how it ended. */
function watched(sleep: Promise<void>) {
  const seen: { end?: unknown } = {}
  sleep.then(
    () => (seen.end = 'woke'),
    (reason: unknown) => (seen.end = reason),
  )
  return seen
}

describe('its time', () => {
  test('is that of the clock below until another speed is set, and goes on from there', async () => {
    const { base, clock } = createScene()
    await base.advance(5 * SECOND)
    expect([clock.now(), clock.speed]).toEqual([NOON + 5 * SECOND, 1])
    clock.setSpeed(60)
    expect([clock.now(), clock.speed]).toEqual([NOON + 5 * SECOND, 60])
    await base.advance(2 * SECOND)
    expect(clock.now()).toBe(NOON + 125 * SECOND)
    clock.setSpeed(1)
    await base.advance(SECOND)
    expect(clock.now()).toBe(NOON + 126 * SECOND)
  })

  test('never goes back or leaps, whatever speeds are set and however the clock below is set', () => {
    const move = record({ by: integer({ min: -5000, max: 5000 }), speed: constantFrom(1, 10, 60) })
    assert(
      property(array(move), (moves) => {
        let time = NOON
        const clock = createAdjustableClock({ now: () => time, sleep: systemClock.sleep })
        let shown = clock.now()
        for (const { by, speed } of moves) {
          const before = clock.now()
          time += by
          expect(clock.now()).toBeGreaterThanOrEqual(shown)
          expect(clock.now() - before).toBeLessThanOrEqual(Math.max(0, by) * clock.speed)
          shown = clock.now()
          clock.setSpeed(speed)
          expect(clock.now()).toBe(shown)
        }
      }),
    )
  })
})

describe('who sleeps by it', () => {
  test('wakes after that much of its time', async () => {
    const { base, clock } = createScene()
    clock.setSpeed(60)
    const sleep = watched(clock.sleep(120 * SECOND))
    await base.advance(2 * SECOND - 1)
    expect(sleep).toEqual({})
    await base.advance(1)
    expect(sleep).toEqual({ end: 'woke' })
  })

  test('wakes sooner when time is made faster meanwhile, later when it is made slower', async () => {
    const { base, clock } = createScene()
    const sleep = watched(clock.sleep(100 * SECOND))
    await base.advance(40 * SECOND)
    clock.setSpeed(10)
    await base.advance(3 * SECOND)
    clock.setSpeed(1)
    await base.advance(30 * SECOND - 1)
    expect(sleep).toEqual({})
    await base.advance(1)
    expect(sleep).toEqual({ end: 'woke' })
    expect(clock.now()).toBe(NOON + 100 * SECOND)
  })

  test('never asks the clock below for longer than a timer can be, and sleeps on', async () => {
    const { base, clock } = createScene()
    const sleep = watched(clock.sleep(60 * DAY))
    expect(base.nextWake()).toBe(NOON + 2 ** 31 - 1)
    await base.advance(60 * DAY - 1)
    expect(sleep).toEqual({})
    await base.advance(1)
    expect(sleep).toEqual({ end: 'woke' })
  })

  test('is woken by its signal with its reason, at any speed, and leaves nothing behind', async () => {
    const { base, clock } = createScene()
    const alarm = new AbortController()
    const sleep = watched(clock.sleep(10 * SECOND, alarm.signal))
    clock.setSpeed(10)
    await base.settle()
    alarm.abort('over')
    await base.settle()
    expect(sleep).toEqual({ end: 'over' })
    expect(base.nextWake()).toBeUndefined()
    await expect(clock.sleep(SECOND, alarm.signal)).rejects.toBe('over')
  })

  test('wakes at once where there is nothing to wait for', async () => {
    const { base, clock } = createScene()
    const sleep = watched(clock.sleep(-SECOND))
    await base.advance(0)
    expect(sleep).toEqual({ end: 'woke' })
  })

  test('hears of it when the clock below fails', async () => {
    const failing = { now: () => NOON, sleep: () => Promise.reject(new Error('broken')) }
    await expect(createAdjustableClock(failing).sleep(SECOND)).rejects.toThrow('broken')
  })
})
