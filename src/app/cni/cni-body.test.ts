import { expect, test } from 'vitest'
import { CreateCni, UpdateCni } from '../../contract/cni.ts'
import { createBody, updateBody } from './cni-body.ts'
import { blankInput, inputOf } from './cni-input.ts'

const ACCOUNT = '0123456789abcdef0123456789abcdef'
const typed = { ...blankInput(1500), conduit_name: ' site-a ', customer_asn: 'AS65010' }
const there = {
  id: 'c1',
  interconnect: 'icon-1',
  magic: { conduit_name: 'site-a', description: 'Rack 4', mtu: 1400 },
  bgp: { customer_asn: 65_010, extra_prefixes: ['10.0.0.0/8', '192.0.2.0/24'], md5: 'set' as const },
  version: 'v1',
}

test('a new CNI is exactly what the contract takes, without what was left blank', () => {
  const body = createBody(ACCOUNT, 'icon-1', typed)
  expect(CreateCni.parse(body)).toEqual({
    account: ACCOUNT,
    interconnect: 'icon-1',
    magic: { conduit_name: 'site-a', description: '', mtu: 1500 },
    bgp: { customer_asn: 65_010, extra_prefixes: [] },
  })
})

test('without BGP nothing of it is sent, though it stays typed', () => {
  const body = createBody(ACCOUNT, 'icon-1', { ...typed, bgp: false, md5_key: 'secret' })
  expect(body).not.toHaveProperty('bgp')
})

test('what is there, saved unchanged, is itself', () => {
  const body = updateBody({ version: 'v1', md5: 'set' }, inputOf(there))
  const { customer_asn, extra_prefixes } = there.bgp
  expect(UpdateCni.parse(body)).toEqual({
    version: 'v1',
    magic: there.magic,
    bgp: { customer_asn, extra_prefixes },
  })
})

test.each([
  ['keep', 'set', '', undefined],
  ['keep', 'set', 'typed and then thought better of', undefined],
  ['remove', 'set', '', null],
  ['change', 'set', 'new key', 'new key'],
  ['change', 'set', '', ''],
  ['change', 'none', '', undefined],
  ['change', 'none', 'first key', 'first key'],
] as const)('to %s a key that is %s, with “%s” typed, sends %j', (md5, present, md5_key, sent) => {
  const body = updateBody({ version: 'v1', md5: present }, { ...inputOf(there), md5, md5_key })
  expect(body).toHaveProperty('bgp.customer_asn', 65_010)
  expect(body.bgp && 'md5_key' in body.bgp ? body.bgp.md5_key : undefined).toBe(sent)
})

test('a key that is to be changed has to be typed', () => {
  const body = updateBody({ version: 'v1', md5: 'set' }, { ...inputOf(there), md5: 'change' })
  expect(UpdateCni.safeParse(body).success).toBe(false)
})
