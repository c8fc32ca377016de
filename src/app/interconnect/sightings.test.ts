import { expect, test } from 'vitest'
import type { CheckedStatus } from '../api/interconnects.ts'
import { changeInWords, type Sighting, withSighting } from './sightings.ts'

const read = (state: string, second: number, reason?: string): CheckedStatus => ({
  state,
  checkedAt: `2026-01-01T12:00:${String(second).padStart(2, '0')}.000Z`,
  ray: `ray-${second}`,
  ...(reason && { reason }),
})

const seen = (...reads: CheckedStatus[]) => reads.reduce<readonly Sighting[]>(withSighting, [])

test('reads that tell the same are one sighting, with the newest ray', () => {
  expect(seen(read('Pending', 1), read('Pending', 5), read('Pending', 9))).toEqual([
    {
      state: 'Pending',
      reason: null,
      from: '2026-01-01T12:00:01.000Z',
      until: '2026-01-01T12:00:09.000Z',
      reads: 3,
      ray: 'ray-9',
    },
  ])
})

test('another state or another reason is another sighting', () => {
  const states = seen(read('Down', 1, 'No light'), read('Down', 2, 'Low light'), read('Healthy', 3))
  expect(states.map(({ state, reason }) => [state, reason])).toEqual([
    ['Down', 'No light'],
    ['Down', 'Low light'],
    ['Healthy', null],
  ])
})

test('a read that is known already, or older than what is known, changes nothing', () => {
  const before = seen(read('Pending', 1), read('Healthy', 5))
  expect(withSighting(before, read('Healthy', 5))).toBe(before)
  expect(withSighting(before, read('Pending', 3))).toBe(before)
})

test('the first sighting is no change, and a read that tells the same says nothing new', () => {
  expect(changeInWords([])).toBe('')
  expect(changeInWords(seen(read('Pending', 1)))).toBe('')
  const once = changeInWords(seen(read('Pending', 1), read('Healthy', 2)))
  expect(once).toBe('The status is now Healthy, before it was Pending.')
  expect(changeInWords(seen(read('Pending', 1), read('Healthy', 2), read('Healthy', 3)))).toBe(once)
})

test('a change is told with its reason, also where only the reason changed', () => {
  expect(changeInWords(seen(read('Healthy', 1), read('Down', 2, 'No light')))).toBe(
    'The status is now Down, before it was Healthy. Cloudflare’s reason: No light',
  )
  expect(changeInWords(seen(read('Down', 1, 'No light'), read('Down', 2, 'Low light')))).toBe(
    'The status is still Down. Cloudflare’s reason: Low light',
  )
})
