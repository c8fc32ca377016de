// Apart from the schemas, so that a form can name a range without loading Zod.

/** The largest autonomous system number: 32 bits. */
export const MAX_ASN = 4_294_967_295

/** What a number is set aside for. `usable` tells whether a customer may speak BGP with it. */
export interface AsnRange {
  from: number
  to: number
  name: string
  usable: boolean
}

/** @see https://www.iana.org/assignments/iana-as-numbers-special-registry/ */
const SPECIAL: readonly AsnRange[] = [
  { from: 0, to: 0, name: 'reserved (RFC 7607)', usable: false },
  {
    from: 23_456,
    to: 23_456,
    name: 'AS_TRANS, which stands in for 32-bit numbers (RFC 6793)',
    usable: false,
  },
  { from: 64_496, to: 64_511, name: 'for documentation (RFC 5398)', usable: true },
  { from: 64_512, to: 65_534, name: 'private (RFC 6996)', usable: true },
  { from: 65_535, to: 65_535, name: 'reserved (RFC 7300)', usable: false },
  { from: 65_536, to: 65_551, name: 'for documentation (RFC 5398)', usable: true },
  { from: 65_552, to: 131_071, name: 'reserved by IANA', usable: true },
  { from: 4_200_000_000, to: 4_294_967_294, name: 'private (RFC 6996)', usable: true },
  { from: MAX_ASN, to: MAX_ASN, name: 'reserved (RFC 7300)', usable: false },
]

/** The special range that an autonomous system number lies in; undefined for an ordinary public one. */
export function specialRange(asn: number): AsnRange | undefined {
  return SPECIAL.find(({ from, to }) => asn >= from && asn <= to)
}

/** What is wrong with a customer's ASN, in a sentence; undefined where nothing is. @param asn any number */
export function faultOfAsn(asn: number): string | undefined {
  if (!Number.isInteger(asn) || asn < 0 || asn > MAX_ASN) {
    return `An ASN is a whole number from 1 to ${MAX_ASN}.`
  }
  const range = specialRange(asn)
  return range && !range.usable
    ? `AS ${asn} is ${range.name}: no network may use it. Enter your own.`
    : undefined
}
