import { expect, test } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import { fieldProblems } from './field-problems.ts'

const problem: Problem = { type: 'invalid-request', title: 'Refused', status: 400, detail: 'See the fields.' }
const names = ['slot_id', 'speed'] as const

test('an error that points at a field is that field’s', () => {
  const errors = [{ pointer: '/slot_id', detail: 'Taken.' }]
  expect(fieldProblems({ ...problem, errors }, names)).toEqual({
    fields: { slot_id: 'Taken.' },
    rest: problem,
  })
})

test('an error that points elsewhere stays with the problem', () => {
  const errors = [
    { pointer: '/bandwidth', detail: 'Not here.' },
    { pointer: '', detail: 'All of it.' },
    { pointer: '/speed', detail: 'Too fast.' },
  ]
  expect(fieldProblems({ ...problem, errors }, names)).toEqual({
    fields: { speed: 'Too fast.' },
    rest: { ...problem, errors: errors.slice(0, 2) },
  })
})

test('the first of several messages for a field counts', () => {
  const errors = [
    { pointer: '/speed', detail: 'One.' },
    { pointer: '/speed', detail: 'Two.' },
  ]
  expect(fieldProblems({ ...problem, errors }, names).fields).toEqual({ speed: 'One.' })
})

test('a problem without errors is left as it is', () => {
  expect(fieldProblems(problem, names)).toEqual({ fields: {}, rest: problem })
})
