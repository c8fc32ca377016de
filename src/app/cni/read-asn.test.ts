import { expect, test } from 'vitest'
import { typedAsn } from './cni-input.ts'
import { asnInWords, readAsn } from './read-asn.ts'

test.each([
  ['65010', 'good', 'AS 65010 is private (RFC 6996).'],
  ['AS4200000000', 'good', 'AS 4200000000 is private (RFC 6996).'],
  ['as 13335', 'good', 'AS 13335 is a public number: it has to be yours.'],
  ['64496', 'wait', 'AS 64496 is for documentation (RFC 5398): no network'],
  ['0', 'wait', 'AS 0 is reserved (RFC 7607): no network may use it.'],
  ['65535', 'wait', 'AS 65535 is reserved (RFC 7300): no network may use it.'],
  ['4294967295', 'wait', 'AS 4294967295 is reserved (RFC 7300)'],
  ['4294967296', 'wait', 'An ASN is a whole number from 1 to 4294967295.'],
])('%s is read as %s: %s', (text, tone, sentence) => {
  expect(readAsn(text)?.tone).toBe(tone)
  expect(readAsn(text)?.sentence).toContain(sentence)
})

test.each(['', '   ', 'sixty', '65010x', '-1', '1.5', '1e3'])('“%s” is no ASN', (text) => {
  expect(typedAsn(text)).toBeUndefined()
  expect(readAsn(text)).toBeUndefined()
})

test('an ASN that is set is shown with its range, where it has one', () => {
  expect(asnInWords(65_010)).toBe('AS 65010, private (RFC 6996)')
  expect(asnInWords(13_335)).toBe('AS 13335')
})
