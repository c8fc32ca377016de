import { describe, expect, test } from 'vitest'
import { Cni, CreateCni, UpdateCni, UpdateCniSettings, UpstreamCni } from './cni.ts'
import { fieldErrors } from './field-errors.ts'

const account = '0123456789abcdef0123456789abcdef'
const magic = { conduit_name: 'dc-east', description: '', mtu: 1500 }
const bgp = { customer_asn: 64_512, extra_prefixes: ['10.0.0.0/8'] }
const body = { account, interconnect: 'icon-1', magic, bgp }

const faults = (value: unknown) => fieldErrors(CreateCni.safeParse(value).error?.issues ?? [])
const faultsOfBgp = (change: object) => faults({ ...body, bgp: { ...bgp, ...change } })
const faultsOfMagic = (change: object) => faults({ ...body, magic: { ...magic, ...change } })

describe('The body that creates a CNI', () => {
  test.each<[string, object]>([
    ['with BGP', body],
    ['without BGP', { account, interconnect: 'icon-1', magic }],
    ['with an MD5 key of every sign that it may have', { ...body, bgp: { ...bgp, md5_key: md5Signs() } }],
    ['with no MD5 key, said so', { ...body, bgp: { ...bgp, md5_key: null } }],
    [
      'with overlapping prefixes',
      { ...body, bgp: { ...bgp, extra_prefixes: ['10.0.0.0/8', '10.1.0.0/16'] } },
    ],
    ['of an interconnect with a strange name', { ...body, interconnect: 'a/b c.%é' }],
  ])('%s goes out as it is', (_, value) => {
    expect(CreateCni.parse(value)).toEqual(value)
  })

  test('has no blanks around its words', () => {
    const padded = { ...body, magic: { ...magic, conduit_name: ' dc-east ', description: ' x ' } }
    expect(CreateCni.parse(padded).magic).toEqual({ ...magic, description: 'x' })
  })

  test.each<[unknown, RegExp]>([
    ['has"quote', /double quote/],
    ['has?mark', /question mark/],
    ['has\ttab', /printable ASCII/],
    ['has\nline', /printable ASCII/],
    ['has\u000bVT', /printable ASCII/],
    ['has\u000cFF', /printable ASCII/],
    ['hasé', /printable ASCII/],
    ['', /printable ASCII/],
    [7, /MD5 key/],
  ])('is refused for the MD5 key %j, which no message repeats', (md5_key, words) => {
    const errors = faultsOfBgp({ md5_key })
    expect(errors).toEqual([{ pointer: '/bgp/md5_key', detail: expect.stringMatching(words) }])
    if (md5_key !== '' && typeof md5_key === 'string') {
      const { error } = CreateCni.safeParse({ ...body, bgp: { ...bgp, md5_key } })
      expect(JSON.stringify([errors, error?.issues])).not.toContain(JSON.stringify(md5_key).slice(1, -1))
    }
  })

  test.each<[object, string, RegExp]>([
    [{ customer_asn: 0 }, '/bgp/customer_asn', /AS 0 is reserved/],
    [{ customer_asn: 4_294_967_296 }, '/bgp/customer_asn', /from 1 to 4294967295/],
    [{ customer_asn: '64512' }, '/bgp/customer_asn', /whole number/],
    [{ extra_prefixes: ['10.0.0.1/8'] }, '/bgp/extra_prefixes/0', /written 10\.0\.0\.0\/8/],
    [
      { extra_prefixes: ['10.0.0.0/8', '10.1.0.0/16', '10.0.0.0/8'] },
      '/bgp/extra_prefixes/2',
      /listed twice/,
    ],
    [
      { extra_prefixes: Array.from({ length: 101 }, (_, n) => `10.0.${n}.0/24`) },
      '/bgp/extra_prefixes',
      /100/,
    ],
    [{ mode: 'x' }, '/bgp/mode', /no field/],
  ])('is refused for the BGP %j', (change, pointer, words) => {
    expect(faultsOfBgp(change)).toEqual([{ pointer, detail: expect.stringMatching(words) }])
  })

  test.each<[object, string, RegExp]>([
    [{ conduit_name: ' ' }, '/magic/conduit_name', /Enter a conduit name/],
    [{ conduit_name: 'x'.repeat(201) }, '/magic/conduit_name', /200 characters/],
    [{ description: 'one\ntwo' }, '/magic/description', /control characters/],
    [{ mtu: -1 }, '/magic/mtu', /9216 bytes at most/],
    [{ mtu: 9217 }, '/magic/mtu', /9216 bytes at most/],
    [{ mtu: 1500.5 }, '/magic/mtu', /whole number/],
  ])('is refused for %j', (change, pointer, words) => {
    expect(faultsOfMagic(change)).toEqual([{ pointer, detail: expect.stringMatching(words) }])
  })
})

test('A change leaves an MD5 key out to keep it, and says null to remove it', () => {
  const change = { version: 'v', magic, bgp }
  expect(UpdateCni.parse(change)).toEqual(change)
  expect(UpdateCni.parse({ ...change, bgp: { ...bgp, md5_key: null } }).bgp).toHaveProperty('md5_key', null)
  expect(UpdateCni.safeParse({ magic, bgp }).success).toBe(false)
})

test('The default ASN is one that a network may use', () => {
  expect(UpdateCniSettings.safeParse({ default_asn: 64_512 }).success).toBe(true)
  expect(UpdateCniSettings.safeParse({ default_asn: 0 }).success).toBe(false)
})

test('Fields that a newer revision adds do not hide a CNI', () => {
  const cni = {
    id: 'x',
    interconnect: 'icon-1',
    magic: { ...magic, colour: 'red' },
    bgp: { ...bgp, bfd: true },
    new: 1,
  }
  expect(UpstreamCni.parse(cni)).toEqual(cni)
})

test('What the browser takes for a CNI carries no MD5 key', () => {
  const shown = {
    id: 'x',
    interconnect: 'icon-1',
    magic,
    bgp: { ...bgp, md5: 'set', md5_key: 'sesame' },
    version: 'v',
  }
  expect(JSON.stringify(Cni.parse(shown))).not.toContain('sesame')
})

function md5Signs(): string {
  const printable = Array.from({ length: 0x7e - 0x20 + 1 }, (_, offset) => String.fromCharCode(0x20 + offset))
  return printable.filter((sign) => sign !== '"' && sign !== '?').join('')
}
