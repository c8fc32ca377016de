import { describe, expect, test } from 'vitest'
import { createVirtualClock } from '../contract/virtual-clock.node.ts'
import { createStatusPace } from './status-pace.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

function scene() {
  const clock = createVirtualClock()
  const pace = createStatusPace(clock)
  /** Reads so many statuses of this state, and says how long the last of them serves, in seconds. */
  const read = (state: string, many = 1) => {
    let freshness = { atLeast: 0, atMost: 0 }
    for (let number = 0; number < many; number += 1) {
      freshness = pace.freshness(`${state} ${number}`, { state })
    }
    return [freshness.atLeast / SECOND, freshness.atMost / SECOND]
  }
  return { clock, pace, read }
}

describe('a status', () => {
  test.each([
    ['Pending', 1, [5, 60]],
    ['Pending', 2, [5, 60]],
    ['Pending', 10, [24, 60]],
    ['Pending', 1000, [2400, 2400]],
    ['Healthy', 1, [60, 60]],
    ['Down', 1, [60, 60]],
    ['Draining', 1, [60, 60]],
    ['Healthy', 25, [60, 60]],
    ['Healthy', 50, [120, 120]],
    ['Healthy', 1000, [2400, 2400]],
  ])('%s, one of %i alike, serves %j seconds', (state, many, expected) => {
    expect(scene().read(state, many)).toEqual(expected)
  })

  test('that is Pending is read soon although a thousand others are watched', () => {
    const { read } = scene()
    read('Healthy', 1000)
    expect(read('Pending')).toEqual([5, 60])
  })

  test('that has changed is read soon for five minutes', async () => {
    const { clock, pace } = scene()
    pace.freshness('icon-1', { state: 'Pending' })
    const healthy = () => pace.freshness('icon-1', { state: 'Healthy' }).atLeast / SECOND
    expect(healthy()).toBe(5)
    for (let minute = 1; minute <= 5; minute += 1) {
      expect(healthy()).toBe(5)
      await clock.advance(MINUTE)
    }
    expect(healthy()).toBe(60)
  })

  test('counts for as long as somebody asks for it', async () => {
    const { clock, pace, read } = scene()
    read('Healthy', 50)
    await clock.advance(MINUTE)
    for (let number = 0; number < 40; number += 1) pace.asked(`Healthy ${number}`)
    expect(read('Healthy')).toEqual([120, 120])
    await clock.advance(MINUTE)
    expect(read('Healthy')).toEqual([96, 96])
  })
})
