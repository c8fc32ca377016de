import { describe, expect, test } from 'vitest'
import { UpstreamCni } from '../contract/cni.ts'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { Interconnect, isDirect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { overlaps, prefixOf } from '../contract/prefixes.ts'
import { Status } from '../contract/status.ts'
import { ACCOUNT_ID, type CniFields, cni, cniBody, createTestClient, type TestClient } from './test-client.ts'

const CniPage = pageOf(UpstreamCni)
const bgp = { customer_asn: 64_512, extra_prefixes: ['203.0.113.0/24'], md5_key: 'a key' }

async function list(client: TestClient, query = '') {
  return CniPage.parse(await (await client.get(cni(`/cnis${query}`))).json())
}

async function interconnects(client: TestClient) {
  return pageOf(Interconnect).parse(await (await client.get(cni('/interconnects'))).json()).items
}

/** The name of an interconnect without CNIs. */
async function bareOne(client: TestClient): Promise<string> {
  const taken = new Set((await list(client)).items.map(({ interconnect }) => interconnect))
  return (await interconnects(client)).find(({ name }) => !taken.has(name))?.name ?? ''
}

async function created(client: TestClient, more: CniFields = {}): Promise<UpstreamCni> {
  const answer = await client.send('POST', cni('/cnis'), cniBody(await bareOne(client), more))
  expect(answer.status).toBe(200)
  return UpstreamCni.parse(await answer.json())
}

async function pointersOf(answer: Response): Promise<(string | undefined)[]> {
  expect(answer.status).toBe(400)
  return ErrorEnvelope.parse(await answer.json()).errors.map(({ source }) => source?.pointer)
}

describe('A fresh account', () => {
  test('has CNIs on Healthy interconnects of both kinds, with BGP and without', async () => {
    const client = createTestClient()
    const types: string[] = []
    const { items } = await list(client)
    for (const { interconnect } of items) {
      const path = cni(`/interconnects/${interconnect}`)
      types.push(Interconnect.parse(await (await client.get(path)).json()).type)
      expect(Status.parse(await (await client.get(`${path}/status`)).json()).state).toBe('Healthy')
    }
    expect(types).toEqual(['direct', 'direct', 'gcp_partner', 'gcp_partner'])
    expect(items.map((one) => one.bgp_mode)).toContain('advertise_only')
    expect(items.map((one) => one.bgp_mode)).toContain('dynamic_route_exchange')
  })
})

describe('Creating a CNI', () => {
  test('answers with what was sent, an id, the mode and both ends of a /31', async () => {
    const client = createTestClient()
    const interconnect = await bareOne(client)
    const body = cniBody(interconnect, { bgp })
    const answer = await client.send('POST', cni('/cnis'), body)
    const one = UpstreamCni.parse(await answer.json())
    expect(one).toEqual({
      ...body,
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      bgp_mode: 'dynamic_route_exchange',
      cust_ip: expect.stringMatching(/\/31$/),
      p2p_ip: expect.stringMatching(/\/31$/),
    })
    expect(one.cust_ip).not.toBe(one.p2p_ip)
    expect(prefixOf(one.cust_ip ?? '')).toEqual(prefixOf(one.p2p_ip ?? ''))
    expect(await (await client.get(cni(`/cnis/${one.id}`))).json()).toEqual(one)
    expect((await list(client)).items.at(-1)).toEqual(one)
  })

  test('gives each a link that overlaps no other, also after a removal', async () => {
    const client = createTestClient()
    const first = await created(client)
    await client.call(cni(`/cnis/${first.id}`), { method: 'DELETE' })
    const links = [first, await created(client), ...(await list(client)).items.slice(0, -1)].map((one) =>
      prefixOf(one.p2p_ip ?? ''),
    )
    for (const [index, link] of links.entries()) {
      const others = links.filter((_other, at) => at !== index)
      expect(others.some((other) => !link || !other || overlaps(link, other))).toBe(false)
    }
  })

  test('without BGP only advertises, and with a key of null has none', async () => {
    const client = createTestClient()
    expect(await created(client)).toMatchObject({ bgp_mode: 'advertise_only' })
    const keyless = { ...bgp, md5_key: null }
    expect((await created(client, { bgp: keyless })).bgp).toEqual(keyless)
  })

  test.each<[string, CniFields, string]>([
    ['a negative MTU', { magic: { mtu: -1 } }, '/magic/mtu'],
    ['half an MTU', { magic: { mtu: 1500.5 } }, '/magic/mtu'],
    ['a text for an MTU', { magic: { mtu: '1500' } }, '/magic/mtu'],
    ['no conduit name', { magic: { conduit_name: undefined } }, '/magic/conduit_name'],
    ['no description', { magic: { description: null } }, '/magic/description'],
    ['an unknown field in magic', { magic: { vlan: 7 } }, '/magic/vlan'],
    ['a negative ASN', { bgp: { ...bgp, customer_asn: -1 } }, '/bgp/customer_asn'],
    ['an ASN of 33 bits', { bgp: { ...bgp, customer_asn: 4_294_967_296 } }, '/bgp/customer_asn'],
    ['no prefixes', { bgp: { customer_asn: 1 } }, '/bgp/extra_prefixes'],
    ['a prefix without length', { bgp: { ...bgp, extra_prefixes: ['10.0.0.0'] } }, '/bgp/extra_prefixes/0'],
    [
      'a long prefix',
      { bgp: { ...bgp, extra_prefixes: ['10.0.0.0/8', '10.0.0.0/33'] } },
      '/bgp/extra_prefixes/1',
    ],
    ['an IPv6 prefix', { bgp: { ...bgp, extra_prefixes: ['2001:db8::/32'] } }, '/bgp/extra_prefixes/0'],
    ['an empty key', { bgp: { ...bgp, md5_key: '' } }, '/bgp/md5_key'],
    ['an unknown interconnect', { interconnect: 'icon-ewr-nobody' }, '/interconnect'],
    ['another account', { account: 'f'.repeat(32) }, '/account'],
    ['an id', { id: 'mine' }, '/id'],
    ['a dry run, which would not be one', { validate_only: true }, '/validate_only'],
  ])('with %s is refused with 400 and a pointer, and creates nothing', async (_case, more, pointer) => {
    const client = createTestClient()
    const before = await list(client)
    const answer = await client.send('POST', cni('/cnis'), cniBody(await bareOne(client), more))
    expect(await pointersOf(answer)).toEqual([pointer])
    expect(await list(client)).toEqual(before)
  })

  test('takes every printable sign in an MD5 key but two, and no other', async () => {
    const client = createTestClient()
    const home = await bareOne(client)
    const taken: string[] = []
    for (let code = 0; code <= 0xff; code += 1) {
      const md5_key = `a${String.fromCodePoint(code)}`
      const body = cniBody(home, { bgp: { ...bgp, md5_key } })
      if ((await client.send('POST', cni('/cnis'), body)).status === 200) taken.push(md5_key.slice(1))
    }
    const printable = Array.from({ length: 0x7f - 0x20 }, (_sign, index) =>
      String.fromCodePoint(0x20 + index),
    )
    expect(taken).toEqual(printable.filter((sign) => sign !== '"' && sign !== '?'))
  })

  test.each(['', '{', '[]', 'null', '{}'])('from %j is refused with 400', async (body) => {
    const answer = await createTestClient().send('POST', cni('/cnis'), body)
    expect(answer.status).toBe(400)
    ErrorEnvelope.parse(await answer.json())
  })
})

describe('Changing a CNI', () => {
  test('takes the whole of it: what is left out is gone', async () => {
    const client = createTestClient()
    const before = await created(client, { bgp })
    const after = { ...before, magic: { conduit_name: 'x', description: 'y', mtu: 1476 }, bgp: undefined }
    const answer = await client.send('PUT', cni(`/cnis/${before.id}`), after)
    expect(answer.status).toBe(200)
    const told = UpstreamCni.parse(await answer.json())
    expect(told).toEqual(JSON.parse(JSON.stringify(after)))
    expect(await (await client.get(cni(`/cnis/${before.id}`))).json()).toEqual(told)
  })

  test.each<[string, object, string]>([
    ['another id', { id: '11111111-2222-4333-8444-555555555555' }, '/id'],
    ['another interconnect', { interconnect: 'icon-ewr-nobody' }, '/interconnect'],
    ['another account', { account: 'f'.repeat(32) }, '/account'],
    ['ends of two links', { cust_ip: '10.0.0.1/31' }, '/cust_ip'],
    ['no end', { p2p_ip: undefined }, '/p2p_ip'],
    ['a mode that there is not', { bgp_mode: 'static' }, '/bgp_mode'],
    ['an MD5 key with a question mark', { bgp: { ...bgp, md5_key: 'who?' } }, '/bgp/md5_key'],
    ['a version', { version: '1' }, '/version'],
  ])('with %s is refused with 400 and a pointer, and changes nothing', async (_case, more, pointer) => {
    const client = createTestClient()
    const before = await created(client, { bgp })
    const answer = await client.send('PUT', cni(`/cnis/${before.id}`), { ...before, ...more })
    expect(await pointersOf(answer)).toEqual([pointer])
    expect(await (await client.get(cni(`/cnis/${before.id}`))).json()).toEqual(before)
  })
})

describe('A CNI', () => {
  test('once removed is gone', async () => {
    const client = createTestClient()
    const one = await created(client)
    const path = cni(`/cnis/${one.id}`)
    const removal = await client.call(path, { method: 'DELETE' })
    expect([removal.status, await removal.text()]).toEqual([200, ''])
    for (const answer of [
      await client.get(path),
      await client.send('PUT', path, one),
      await client.call(path, { method: 'DELETE' }),
    ]) {
      expect(answer.status).toBe(404)
      ErrorEnvelope.parse(await answer.json())
    }
  })

  test('is gone with its interconnect, and only it', async () => {
    const client = createTestClient()
    const [first, ...others] = (await list(client)).items
    await client.call(cni(`/interconnects/${first?.interconnect}`), { method: 'DELETE' })
    expect((await list(client)).items).toEqual(others)
    expect((await client.get(cni(`/cnis/${first?.id}`))).status).toBe(404)
  })
})

describe('The list of CNIs', () => {
  test('is read page by page, and filters by slot and by tunnel', async () => {
    const client = createTestClient()
    const { items } = await list(client)
    const { items: page, next } = await list(client, '?limit=3')
    const rest = await list(client, `?limit=3&cursor=${next}`)
    expect([...page, ...rest.items]).toEqual(items)
    expect(rest.next).toBeNull()
    const port = (await interconnects(client)).find(({ name }) => name === items[0]?.interconnect)
    const slot = port && isDirect(port) ? port.slot_id : ''
    expect((await list(client, `?slot=${slot.toUpperCase()}`)).items).toEqual([items[0]])
    expect((await list(client, `?tunnel_id=${items[2]?.id}`)).items).toEqual([items[2]])
    expect((await list(client, '?tunnel_id=none')).items).toEqual([])
  })

  test.each(['cursor=x', 'limit=-1', 'slot=EWR-7'])('refuses ?%s with a pointer', async (query) => {
    const answer = await createTestClient().get(cni(`/cnis?${query}`))
    expect(await pointersOf(answer)).toEqual([`/${query.split('=')[0]}`])
  })
})

test.each(['', '/11111111-2222-4333-8444-555555555555'])('/cnis%s knows no PATCH', async (path) => {
  expect((await createTestClient().call(cni(`/cnis${path}`), { method: 'PATCH' })).status).toBe(405)
})

test('A credential that may only read writes no CNI', async () => {
  const client = createTestClient()
  const headers = { authorization: 'Bearer read-only' }
  const { items } = await list(client)
  const [one] = items
  const path = cni(`/cnis/${one?.id}`)
  const body = cniBody(one?.interconnect ?? '')
  for (const answer of [
    await client.send('POST', cni('/cnis'), body, { headers }),
    await client.send('PUT', path, one, { headers }),
    await client.call(path, { method: 'DELETE', headers }),
  ]) {
    expect(answer.status).toBe(403)
  }
  expect((await client.call(path, { headers })).status).toBe(200)
  expect(one?.account).toBe(ACCOUNT_ID)
})
