import { expect, test } from 'vitest'
import { failureLine } from './failure-line.ts'

test('a failure is told with time, request, kind and place', () => {
  const [head, first] = failureLine(0, new RangeError('canary'), 'r1').split('\n')
  expect(head).toBe('1970-01-01T00:00:00.000Z r1 RangeError')
  expect(first).toContain('failure-line.test.ts')
})

test('its message, which may quote input, is not', () => {
  expect(failureLine(0, new Error('canary\ncanary'))).not.toContain('canary')
  expect(failureLine(0, 'canary')).toBe('1970-01-01T00:00:00.000Z - string')
})
