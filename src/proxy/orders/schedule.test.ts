import { describe, expect, test } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import { recordFixture } from './order-record.fixture.ts'
import { giveUpRule, looksAbsent, nextCheck } from './schedule.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const unknown = (patch = {}) => recordFixture({ state: 'unknown', unknownAt: 0, ...patch })
const conflict: Problem = { type: 'upstream-conflict', title: '', status: 409, detail: '' }

describe('nextCheck', () => {
  test.each([
    [0, 5 * SECOND],
    [5 * SECOND, 15 * SECOND],
    [15 * SECOND, 45 * SECOND],
    [45 * SECOND, 2 * MINUTE],
    [2 * MINUTE, 5 * MINUTE],
    [5 * MINUTE, 20 * MINUTE],
    [20 * MINUTE, 35 * MINUTE],
  ])('after %i ms of age comes the check at %i ms', (age, next) => {
    expect(nextCheck(unknown(), age)).toBe(next)
  })

  test('watches a given-up order for seven days and no longer', () => {
    const abandoned = recordFixture({ state: 'abandoned', unknownAt: 0, abandonedAt: HOUR })
    expect(nextCheck(abandoned, HOUR)).toBe(HOUR + 15 * MINUTE)
    expect(nextCheck(abandoned, HOUR + 7 * 24 * HOUR)).toBeNull()
  })

  test('checks nothing for an order that is not open', () => {
    expect(nextCheck(recordFixture({ state: 'rejected' }), 0)).toBeNull()
  })
})

describe('giveUpRule', () => {
  test.each([
    [
      'too early',
      unknown({ cleanChecks: 9 }),
      10 * MINUTE - 1,
      { allowed: false, from: 10 * MINUTE, typed: false },
    ],
    [
      'too few lists',
      unknown({ cleanChecks: 2 }),
      10 * MINUTE,
      { allowed: false, from: 10 * MINUTE, typed: false },
    ],
    [
      'ten minutes and three lists',
      unknown({ cleanChecks: 3 }),
      10 * MINUTE,
      { allowed: true, from: null, typed: false },
    ],
    ['a day without a list', unknown(), 24 * HOUR, { allowed: true, from: null, typed: true }],
    [
      'a conflict before any list',
      unknown({ problem: conflict }),
      HOUR,
      { allowed: false, from: null, typed: false },
    ],
    [
      'a conflict after one list',
      unknown({ problem: conflict, cleanChecks: 1 }),
      1,
      { allowed: true, from: null, typed: false },
    ],
    [
      'a created order',
      recordFixture({ state: 'created' }),
      48 * HOUR,
      { allowed: false, from: null, typed: false },
    ],
  ])('%s', (_, record, now, rule) => {
    expect(giveUpRule(record, now)).toEqual(rule)
  })
})

test('absence is likely only after both the time and the lists', () => {
  expect(looksAbsent(unknown({ cleanChecks: 3 }), 10 * MINUTE)).toBe(true)
  expect(looksAbsent(unknown({ cleanChecks: 3 }), 9 * MINUTE)).toBe(false)
  expect(looksAbsent(unknown({ cleanChecks: 2 }), HOUR)).toBe(false)
})
