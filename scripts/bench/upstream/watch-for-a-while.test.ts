import { describe, expect, test } from 'vitest'
import { watchForAWhile } from './watch-for-a-while.ts'

/** Calls upstream in the five minutes after the first client came. */
const firstCost = async (clients: number, pageSize: number) =>
  (await watchForAWhile({ clients, minutes: 5, pageSize })).worstFiveMinutes

describe('watching 1,000 interconnects', () => {
  test('costs 200 clients little more than one, and under 300 calls in five minutes', async () => {
    const one = await firstCost(1, 100)
    const many = await firstCost(200, 100)
    // The list and the rows in view at least, or nothing was watched.
    expect(one).toBeGreaterThan(30)
    expect(many).toBeLessThan(1.2 * one)
    expect(many).toBeLessThan(300)
  })

  test('costs under 600 where upstream puts only ten on a page', async () => {
    const cost = await firstCost(20, 10)
    expect(cost).toBeGreaterThan(120)
    expect(cost).toBeLessThan(600)
  })

  test('costs under 300 in five minutes also where every client looks at other rows, once each was read', async () => {
    const { perMinute } = await watchForAWhile({ clients: 50, minutes: 6, pageSize: 100, isScattered: true })
    const [first = 0, ...later] = perMinute
    expect(first).toBeGreaterThan(1000)
    expect(later.reduce((sum, calls) => sum + calls, 0)).toBeLessThan(300)
  })
})
