import { expect, test } from 'vitest'
import { KINDS } from './kinds.ts'
import { MAX_MTU, MTUS } from './mtus.ts'

// https://developers.cloudflare.com/network-interconnect/get-started/
test.each([
  ['direct', [1500, 1476]],
  ['gcp_partner', [1440, 1460, 1500]],
] as const)('The MTUs that work over %s are offered, the usual one first', (kind, values) => {
  expect(MTUS[kind].map(({ value }) => value)).toEqual(values)
})

test('Google’s 8,896 is not offered, since both sides must agree and Cloudflare does not carry it', () => {
  const offered = KINDS.flatMap((kind) => MTUS[kind].map(({ value }) => value))
  expect(offered).not.toContain(8896)
  expect(Math.max(...offered)).toBeLessThanOrEqual(MAX_MTU)
})
