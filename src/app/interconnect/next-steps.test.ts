import { expect, test } from 'vitest'
import { stepsOf } from './next-steps.ts'

const progress = (kind: 'direct' | 'gcp_partner', state: string | undefined) =>
  stepsOf(kind, state).map((step) => step.progress)

test('a pending port waits for the letter', () => {
  expect(progress('direct', 'Pending')).toEqual(['done', 'now', 'later', 'later', 'later'])
})

test('a healthy port has all behind it but what its owner sets up', () => {
  expect(progress('direct', 'Healthy')).toEqual(['done', 'done', 'done', 'done', 'now'])
})

test('a healthy attachment proves its set-up and not that it was activated', () => {
  expect(progress('gcp_partner', 'Healthy')).toEqual(['done', 'done', 'now', 'later'])
})

test('without a known state only the order itself is done', () => {
  expect(progress('gcp_partner', undefined)).toEqual(['done', 'now', 'later', 'later'])
  expect(progress('direct', 'Draining')[1]).toBe('now')
})
