import { expect, test } from 'vitest'
import { clockOf, dayOf } from './times.ts'

// Without a zone it is the reader’s.
const time = new Date('2026-03-05T04:07:09')

test('the clock has 24 hours, and seconds where they matter', () => {
  expect([clockOf(time), clockOf(time, true)]).toEqual(['04:07', '04:07:09'])
  expect(clockOf(new Date('2026-03-05T23:59:59'))).toBe('23:59')
})

test('the day has a month in letters', () => {
  expect(dayOf(time)).toBe('5 Mar 2026')
  expect(dayOf(new Date('2026-11-28T23:59:59'))).toBe('28 Nov 2026')
})
