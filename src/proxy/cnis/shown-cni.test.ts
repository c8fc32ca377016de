import { describe, expect, test } from 'vitest'
import { Cni, type UpstreamCni } from '../../contract/cni.ts'
import { holdsTheSame, shownCni, versionOf } from './shown-cni.ts'

const bgp = { customer_asn: 64_512, extra_prefixes: ['10.0.0.0/8', '192.0.2.0/24'], md5_key: 'sesame' }
const cni = {
  id: 'cni-1',
  account: 'a',
  interconnect: 'icon-1',
  magic: { conduit_name: 'dc-east', description: '', mtu: 1500 },
  bgp,
  cust_ip: '192.0.2.1/31',
  p2p_ip: '192.0.2.0/31',
} satisfies UpstreamCni

describe('What the browser gets of a CNI', () => {
  test('is everything but the MD5 key, of which it tells whether there is one', async () => {
    const shown = await shownCni(cni)
    expect(Cni.parse(shown)).toEqual(shown)
    expect(shown).toMatchObject({ id: 'cni-1', bgp: { md5: 'set' }, cust_ip: '192.0.2.1/31' })
    expect(JSON.stringify(shown)).not.toContain('sesame')
    expect((await shownCni({ ...cni, bgp: { ...bgp, md5_key: null } })).bgp?.md5).toBe('none')
  })

  test('lacks what upstream does not tell', async () => {
    const { id, interconnect, magic } = cni
    expect(await shownCni({ id, interconnect, magic, bgp: null, cust_ip: null })).toEqual({
      id,
      interconnect,
      magic,
      version: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })
})

describe('A version', () => {
  test.each<[what: string, other: UpstreamCni]>([
    ['the order of fields', { bgp: { ...bgp }, magic: cni.magic, interconnect: 'icon-1', id: 'cni-1' }],
    ['the order of prefixes', { ...cni, bgp: { ...bgp, extra_prefixes: bgp.extra_prefixes.toReversed() } }],
    ['an address that came later', { ...cni, cust_ip: null }],
    ['a field that a newer revision added', { ...cni, status: 'up' }],
  ])('does not depend on %s', async (_, other) => {
    expect(await versionOf(other)).toBe(await versionOf(cni))
  })

  test.each<[what: string, other: UpstreamCni]>([
    ['MTU', { ...cni, magic: { ...cni.magic, mtu: 1476 } }],
    ['description', { ...cni, magic: { ...cni.magic, description: 'x' } }],
    ['ASN', { ...cni, bgp: { ...bgp, customer_asn: 64_513 } }],
    ['prefixes', { ...cni, bgp: { ...bgp, extra_prefixes: [] } }],
    ['state of the MD5 key', { ...cni, bgp: { ...bgp, md5_key: null } }],
    ['BGP at all', { ...cni, bgp: null }],
  ])('is another one for another %s', async (_, other) => {
    expect(await versionOf(other)).not.toBe(await versionOf(cni))
  })

  test('tells nothing of what the MD5 key is, while a change is still held against it', async () => {
    const other: UpstreamCni = { ...cni, bgp: { ...bgp, md5_key: 'other' } }
    const addressed: UpstreamCni = { ...other, cust_ip: null }
    expect(await versionOf(other)).toBe(await versionOf(cni))
    expect([holdsTheSame(other, cni), holdsTheSame(addressed, other)]).toEqual([false, true])
  })

  test('takes no MD5 key, null and an empty one for the same', async () => {
    const { md5_key: _, ...without } = bgp
    const versions = [without, { ...bgp, md5_key: null }, { ...bgp, md5_key: '' }].map((each) =>
      versionOf({ ...cni, bgp: each }),
    )
    expect(new Set(await Promise.all(versions)).size).toBe(1)
  })
})
