import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoTime } from './clock.ts'

describe('a time in ISO 8601', () => {
  test('is what a Date makes of it, whatever was told before', () => {
    const LIMIT = 8.64e15
    const time = fc.oneof(
      fc.integer({ min: 1_766_000_000_000, max: 1_766_000_003_000 }),
      fc.double({ min: -LIMIT, max: LIMIT, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(time, { minLength: 1 }), (times) => {
        // A Date cuts fractions off towards 1970, where there are none.
        const whole = times.map((ms) => Math.floor(ms))
        expect(whole.map(isoTime)).toEqual(whole.map((ms) => new Date(ms).toISOString()))
      }),
    )
  })

  test('has whole milliseconds', () => {
    expect(isoTime(1_766_000_000_007.9)).toBe(new Date(1_766_000_000_007).toISOString())
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1000])('is none for %d', (ms) => {
    expect(() => isoTime(ms)).toThrow(RangeError)
  })
})
