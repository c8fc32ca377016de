/** How many tests, or checks that count as one, went well. */
export interface Count {
  passed: number
  failed: number
}

/**
 * What a runner came to. A test that was skipped, or passed only when repeated, has shown nothing and counts as failed; and
 * a runner that ends with an error although every test passed (a file that does not load, say) has one failure more.
 */
export function countResults(report: Count, exitedWell: boolean): Count {
  return exitedWell || report.failed > 0 ? report : { ...report, failed: 1 }
}

/** Reads Vitest’s JSON report. @see https://vitest.dev/guide/reporters#json-reporter */
export function vitestCount(json: string): Count {
  const { numPassedTests, numTotalTests } = JSON.parse(json)
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests }
}

/** Reads Playwright’s JSON report. @see https://playwright.dev/docs/test-reporters#json-reporter */
export function playwrightCount(json: string): Count {
  const { expected, unexpected, flaky, skipped } = JSON.parse(json).stats
  return { passed: expected, failed: unexpected + flaky + skipped }
}

/** The last line of a test run, over everything that ran. */
export function lastLine(counts: readonly Count[]): string {
  const sum = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
