import { expect, test } from 'vitest'
import { forgetHandedKey, handedPairingKey, handOverPairingKey } from './pairing-key-handoff.ts'

const ONE = '1'.repeat(32)
const OTHER = '2'.repeat(32)

test('a pairing key reaches the form of its account, and no form after it', () => {
  expect(handedPairingKey(ONE)).toBeUndefined()
  handOverPairingKey(ONE, 'key')
  expect(handedPairingKey(OTHER)).toBeUndefined()
  expect(handedPairingKey(ONE)).toBe('key')
  forgetHandedKey()
  expect(handedPairingKey(ONE)).toBeUndefined()
})
