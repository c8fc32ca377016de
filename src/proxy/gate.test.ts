import { describe, expect, test } from 'vitest'
import { anybody, writers } from './gate.ts'

describe('writers', () => {
  const operators = ['ada@example.com', 'grace@example.com']
  test.each([
    ['everybody where nobody is named', writers(false), 'local', 'allowed'],
    ['an operator', writers(false, operators), 'grace@example.com', 'allowed'],
    ['nobody else', writers(false, operators), 'eve@example.com', 'not-operator'],
    [
      'nobody whose name only contains an operator’s',
      writers(false, operators),
      'ada@example.com.evil',
      'not-operator',
    ],
    ['no service token', writers(false, operators), 'ci.access', 'not-operator'],
    [
      'not the person at this machine, once there are operators',
      writers(false, operators),
      'local',
      'not-operator',
    ],
    [
      'nobody in a read-only console, operators included',
      writers(true, operators),
      'ada@example.com',
      'read-only',
    ],
  ] as const)('lets %s write', (_name, writing, actor, expected) => {
    expect(writing(actor)).toBe(expected)
  })
})

test('anybody is the person at this machine', async () => {
  expect(await anybody(new Request('http://localhost/'))).toBe('local')
})
