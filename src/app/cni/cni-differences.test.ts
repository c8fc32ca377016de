import { expect, test } from 'vitest'
import type { Cni } from '../../contract/cni.ts'
import { differencesBetween, isWhatWasEntered } from './cni-differences.ts'
import { inputOf } from './cni-input.ts'

const before: Cni = {
  id: 'c1',
  interconnect: 'icon-1',
  magic: { conduit_name: 'site-a', description: '', mtu: 1500 },
  bgp: { customer_asn: 65_010, extra_prefixes: ['10.0.0.0/8'], md5: 'none' },
  version: 'v1',
}
const { bgp: _, ...withoutBgp } = before

test.each<[string, Cni, string[]]>([
  ['the MTU', { ...before, magic: { ...before.magic, mtu: 1476 } }, ['MTU: 1,500, now 1,476']],
  [
    'a description where there was none',
    { ...before, magic: { ...before.magic, description: 'Rack 4' } },
    ['Description: none, now Rack 4'],
  ],
  ['the whole of BGP', withoutBgp, ['Your ASN: 65010, now none', 'Extra prefixes: 10.0.0.0/8, now none']],
  ['nothing but the version', { ...before, version: 'v2' }, []],
])('somebody who changed %s is quoted', (_, now, differences) => {
  expect(differencesBetween(before, now)).toEqual(differences)
})

test('what is there is told from what was typed', () => {
  const typed = { ...inputOf(before), mtu: '1476' }
  expect(isWhatWasEntered(typed, before)).toBe(false)
  expect(isWhatWasEntered(typed, { ...before, magic: { ...before.magic, mtu: 1476 } })).toBe(true)
  expect(isWhatWasEntered({ ...inputOf(before), bgp: false }, withoutBgp)).toBe(true)
})
