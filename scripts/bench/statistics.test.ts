import { expect, test } from 'vitest'
import { median, medianRatio, percentile } from './statistics.ts'

test('the median does not care for the order, nor for one value that is far off', () => {
  expect(median([3, 1000, 1])).toBe(3)
})

test('a percentile is one of the values', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1)
  expect([0, 50, 99, 100].map((part) => percentile(values, part))).toEqual([1, 51, 100, 100])
})

test('nothing has no median', () => {
  expect(() => median([])).toThrow(RangeError)
})

test('a ratio is taken in each round by itself', () => {
  // Twice as much in each, although the second round was ten times as slow.
  expect(medianRatio([2, 20, 4], [1, 10, 2])).toBe(2)
})
