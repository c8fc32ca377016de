import { describe, expect, test } from 'vitest'
import { ErrorEnvelope, unwrapped } from './envelope.ts'

describe('Unwrapping', () => {
  test.each([
    ['an envelope', { success: true, result: { name: 'a' } }, { name: 'a' }],
    ['an envelope around null', { success: true, errors: [], messages: [], result: null }, null],
    ['a bare object', { name: 'a' }, { name: 'a' }],
    ['a bare object with a result of its own', { result: 1 }, { result: 1 }],
    ['a refusal', { success: false, result: null }, { success: false, result: null }],
    ['a list', [1], [1]],
    ['text', 'text', 'text'],
    ['nothing', undefined, undefined],
  ])('of %s gives its payload', (_case, body, payload) => {
    expect(unwrapped(body)).toEqual(payload)
  })
})

describe('An error envelope', () => {
  test('keeps code, message and pointer, and what else is there', () => {
    const envelope = {
      success: false,
      errors: [{ code: 1004, message: 'No', source: { pointer: '/slot_id' }, chain: [] }],
      messages: [],
      result: null,
    }
    expect(ErrorEnvelope.parse(envelope)).toEqual(envelope)
  })

  test.each([{ success: true, errors: [] }, { errors: [] }, { success: false }, '<html>', null])(
    '%j is none',
    (body) => {
      expect(ErrorEnvelope.safeParse(body).success).toBe(false)
    },
  )
})
