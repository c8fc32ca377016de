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

test('what SQLite calls a failure is, since it quotes nothing', () => {
  const full = Object.assign(new Error('canary'), { errstr: 'database or disk is full' })
  expect(failureLine(0, full).split('\n')[0]).toBe(
    '1970-01-01T00:00:00.000Z - Error: database or disk is full',
  )
})
