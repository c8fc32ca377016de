import { describe, expect, test } from 'vitest'
import { size } from '../parts/size.ts'
import { pageBytes, scriptBytes } from './page-bytes.ts'

const { goals } = await size(() => undefined)

describe('what the built pages weigh stays within its budget', () => {
  test.each(goals)('$what ≤ $limit', ({ found, limit }) => {
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThanOrEqual(limit)
  })
})

test('a page that opens with fields weighs more than one without: both were weighed', () => {
  expect(scriptBytes(pageBytes('new-direct'))).toBeGreaterThan(scriptBytes(pageBytes('new')))
  expect(scriptBytes(pageBytes('shell'))).toBeGreaterThan(50_000)
})
