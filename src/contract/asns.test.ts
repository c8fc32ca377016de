import { describe, expect, test } from 'vitest'
import { faultOfAsn, MAX_ASN, specialRange } from './asns.ts'

describe('An autonomous system number', () => {
  // https://www.iana.org/assignments/iana-as-numbers-special-registry/
  test.each<[asn: number, name: RegExp | undefined]>([
    [1, undefined],
    [13_335, undefined],
    [23_455, undefined],
    [23_457, undefined],
    [64_495, undefined],
    [64_496, /documentation/],
    [64_511, /documentation/],
    [64_512, /private/],
    [65_534, /private/],
    [65_536, /documentation/],
    [65_551, /documentation/],
    [65_552, /reserved by IANA/],
    [131_071, /reserved by IANA/],
    [131_072, undefined],
    [4_199_999_999, undefined],
    [4_200_000_000, /private/],
    [4_294_967_294, /private/],
  ])('%d can be used, and its range is named: %s', (asn, name) => {
    const range = specialRange(asn)
    if (name) expect(range?.name).toMatch(name)
    else expect(range).toBeUndefined()
    expect(faultOfAsn(asn)).toBeUndefined()
  })

  test.each([
    [0, 'AS 0 is reserved (RFC 7607)'],
    [23_456, 'AS 23456 is AS_TRANS'],
    [65_535, 'AS 65535 is reserved (RFC 7300)'],
    [MAX_ASN, 'AS 4294967295 is reserved (RFC 7300)'],
    [MAX_ASN + 1, 'from 1 to 4294967295'],
    [-1, 'whole number'],
    [1.5, 'whole number'],
    [Number.NaN, 'whole number'],
    [Number.POSITIVE_INFINITY, 'whole number'],
  ])('%d is refused: %s', (asn, words) => {
    expect(faultOfAsn(asn)).toContain(words)
  })
})
