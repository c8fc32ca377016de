import { describe, expect, test } from 'vitest'
import { countResults, lastLine, playwrightCount, vitestCount } from './count-results.ts'

test('Vitest’s report counts what did not pass as failed', () => {
  const report = {
    numTotalTests: 10,
    numPassedTests: 6,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  }
  expect(vitestCount(JSON.stringify(report))).toEqual({ passed: 6, failed: 4 })
})

test('Playwright’s report counts flaky and skipped tests as failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } }
  expect(playwrightCount(JSON.stringify(report))).toEqual({ passed: 5, failed: 6 })
})

describe('countResults', () => {
  test('takes the report of a runner that ended well', () => {
    expect(countResults({ passed: 5, failed: 0 }, true)).toEqual({ passed: 5, failed: 0 })
  })

  test('adds a failure where a runner failed without a failed test', () => {
    expect(countResults({ passed: 5, failed: 0 }, false)).toEqual({ passed: 5, failed: 1 })
  })

  test('adds none where the failures are in the report', () => {
    expect(countResults({ passed: 5, failed: 2 }, false)).toEqual({ passed: 5, failed: 2 })
  })
})

test('the last line sums over all runners', () => {
  expect(
    lastLine([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toBe('41 passed, 2 failed')
})
