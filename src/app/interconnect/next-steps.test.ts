import { describe, expect, test } from 'vitest'
import { STEPS, type StepName } from '../../contract/steps.ts'
import { progressInWords, stepsOf } from './next-steps.ts'
import { ATTACHMENT_STEPS, PORT_STEPS } from './planned-steps.ts'

const at = '2026-01-01T12:00:00.000Z'
const confirmed = (...names: StepName[]) => names.map((step) => ({ step, actor: 'ada@example.com', at }))
const progress = (kind: 'direct' | 'gcp_partner', state: string | undefined, names: StepName[] = []) =>
  stepsOf(kind, state, confirmed(...names))
    .map((step) => step.progress)
    .join(' ')

describe('a port', () => {
  test.each<[string, string | undefined, StepName[], string]>([
    ['that is pending waits for the letter', 'Pending', [], 'done now later later later later later'],
    [
      'whose letter is out waits for the facility',
      'Pending',
      ['loa-sent'],
      'done done now later later later later',
    ],
    ['that is healthy proves letter and fibre', 'Healthy', [], 'done implied implied done now later later'],
    [
      'is confirmed in any order',
      'Healthy',
      ['cross-connect', 'routes'],
      'done implied done done now later done',
    ],
    [
      'that is down has nothing next but its fault',
      'Down',
      ['loa-sent'],
      'done done later fault later later later',
    ],
    ['that is unhealthy as well', 'Unhealthy', [], 'done later later fault later later later'],
    ['of an unheard-of state proves nothing', 'Draining', [], 'done now later later later later later'],
    ['of a state not read yet neither', undefined, [], 'done now later later later later later'],
  ])('%s', (_case, state, names, expected) => {
    expect(progress('direct', state, names)).toBe(expected)
  })
})

describe('an attachment', () => {
  test.each<[string, string | undefined, StepName[], string]>([
    ['that is pending is being set up', 'Pending', [], 'done now later later later later later'],
    [
      'that is healthy is set up, and perhaps not active',
      'Healthy',
      [],
      'done done now later later later later',
    ],
    [
      'goes on as people confirm',
      'Healthy',
      ['partner-checked', 'activated', 'bgp', 'routes-google'],
      'done done done done done done now',
    ],
    [
      'that is down has nothing next but its fault',
      'Down',
      ['activated'],
      'done fault later done later later later',
    ],
  ])('%s', (_case, state, names, expected) => {
    expect(progress('gcp_partner', state, names)).toBe(expected)
  })
})

test('a confirmed step tells who confirmed it and when', () => {
  const [, letter] = stepsOf('direct', 'Pending', confirmed('loa-sent'))
  expect(letter?.confirmed).toEqual({ step: 'loa-sent', actor: 'ada@example.com', at })
})

test('every step that people confirm can be confirmed somewhere, and says how long it takes', () => {
  const people = [...PORT_STEPS, ...ATTACHMENT_STEPS].filter(({ by }) => by === 'you')
  expect(people.map(({ name }) => name)).toEqual(STEPS)
  expect(people.filter(({ takes }) => !takes)).toEqual([])
})

test('what is behind is counted, proven steps too', () => {
  expect(progressInWords(stepsOf('direct', 'Healthy', []))).toBe('4 of 7 done')
  expect(
    progressInWords(stepsOf('direct', 'Healthy', confirmed('addressing', 'health-checks', 'routes'))),
  ).toBe('All 7 done')
})
