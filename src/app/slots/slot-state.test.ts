import { expect, test } from 'vitest'
import { ACCOUNT, OTHER_ACCOUNT, slotWith } from './slot.fixture.ts'
import { slotIdIn, slotState } from './slot-state.ts'

test.each([
  [false, undefined, 'free'],
  [false, null, 'free'],
  [false, '', 'free'],
  [false, ACCOUNT.toUpperCase(), 'free'],
  [false, OTHER_ACCOUNT, 'reserved'],
  [true, undefined, 'occupied'],
  [true, ACCOUNT, 'own'],
  [true, OTHER_ACCOUNT, 'foreign'],
  [true, 'Acme Networks', 'occupied'],
  [false, 'Acme Networks', 'free'],
] as const)('occupied %s with account %s is %s', (occupied, account, state) => {
  expect(slotState(slotWith({ occupied, account }), ACCOUNT)).toBe(state)
})

test('a UUID is seen through capitals and blanks, and only when it is whole', () => {
  const id = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
  expect(slotIdIn(` ${id.toUpperCase()}\n`)).toBe(id)
  expect([id.slice(1), `${id} ${id}`, 'EWR', ''].map(slotIdIn)).toEqual(Array(4).fill(undefined))
})
