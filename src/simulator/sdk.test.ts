import { serve } from '@hono/node-server'
import Cloudflare from 'cloudflare'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CniSettings, UpstreamCni } from '../contract/cni.ts'
import { Interconnect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { Slot } from '../contract/slot.ts'
import { Status } from '../contract/status.ts'
import { ACCOUNT_ID, attachmentOrder, cniBody, createTestClient, portOrder } from './test-client.ts'

const account_id = ACCOUNT_ID
const { simulator } = createTestClient()
let server: ReturnType<typeof serve>
let baseURL = ''

beforeAll(async () => {
  baseURL = await new Promise((resolve) => {
    server = serve({ fetch: simulator.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}/client/v4`),
    )
  })
})

afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve)
  })
})

const noCredential = { apiToken: null, apiEmail: null, apiKey: null, userServiceKey: null }

describe.each([
  ['a token', { apiToken: 'demo' }],
  ['an e-mail address and a key', { apiEmail: 'admin@example.com', apiKey: 'secret' }],
])('The official SDK over HTTP, with %s,', (scheme, credential) => {
  const client = () => {
    const options = { ...noCredential, ...credential, baseURL, maxRetries: 0 }
    return new Cloudflare(options).networkInterconnects
  }

  test('finds a free slot, orders a physical port in it, follows it and removes it', async () => {
    const { interconnects, slots } = client()
    const page = await slots.list({ account_id, occupied: false, site: 'AMS', speed: '10G', limit: 1 })
    const [slot] = pageOf(Slot).parse(page).items
    if (!slot) throw new Error('The seed has no free slot in Amsterdam')
    expect(await slots.get(slot.id, { account_id })).toEqual(slot)

    const created = await interconnects.create({ account_id, ...portOrder(slot.id) })
    const { name } = Interconnect.parse(created)
    expect(await interconnects.get(name, { account_id })).toEqual(created)
    const { items } = await interconnects.list({ account_id, site: 'AMS', type: 'direct' })
    expect(items).toContainEqual(created)
    expect(Status.parse(await interconnects.status(name, { account_id }))).toEqual({ state: 'Pending' })
    const loa = await interconnects.loa(name, { account_id, name: 'Acme Ltd' }).asResponse()
    expect(await loa.text()).toMatch(/^%PDF-1\.4\n[^]*Acme Ltd[^]*%%EOF\n$/)

    await interconnects.delete(name, { account_id })
    await expect(interconnects.get(name, { account_id })).rejects.toMatchObject({ status: 404 })
    expect(await slots.get(slot.id, { account_id })).toEqual(slot)
  })

  test('orders a Google Cloud partner interconnect, follows it and removes it', async () => {
    const { interconnects } = client()
    const key = `${scheme.replaceAll(' ', '-')}/europe-west3/1`
    const body = { account_id, ...attachmentOrder(key), bandwidth: '5G' as const }
    const created = await interconnects.create(body)
    const { name } = Interconnect.parse(created)
    expect(created).toMatchObject({ type: 'gcp_partner', region: 'europe-west3', speed: '5G' })
    expect(await interconnects.get(name, { account_id })).toEqual(created)
    expect(Status.parse(await interconnects.status(name, { account_id })).state).toBe('Pending')
    await expect(interconnects.create(body)).rejects.toMatchObject({ status: 400 })
    await interconnects.delete(name, { account_id })
    await expect(interconnects.status(name, { account_id })).rejects.toMatchObject({ status: 404 })
  })

  test('sets BGP and addressing up on an attachment, changes and removes them', async () => {
    const { interconnects, cnis } = client()
    const order = {
      account_id,
      ...attachmentOrder(`cni-${scheme.length}/us-east4/2`),
      bandwidth: '1G' as const,
    }
    const { name } = Interconnect.parse(await interconnects.create(order))
    const bgp = { customer_asn: 16_550, extra_prefixes: ['203.0.113.0/24'], md5_key: 'a key' }
    const created = await cnis.create({ account_id, ...cniBody(name), bgp })
    const { id } = UpstreamCni.parse(created)
    expect(created).toMatchObject({ interconnect: name, bgp, bgp_mode: 'dynamic_route_exchange' })
    expect(await cnis.get(id, { account_id })).toEqual(created)
    expect((await cnis.list({ account_id, tunnel_id: id })).items).toEqual([created])

    const magic = { conduit_name: 'gcp-new', description: 'changed', mtu: 1440 }
    const changed = await cnis.update(id, { account_id, ...created, magic })
    expect(UpstreamCni.parse(changed)).toEqual({ ...created, magic })
    expect(
      pageOf(UpstreamCni)
        .parse(await cnis.list({ account_id, limit: 100 }))
        .items.at(-1),
    ).toEqual(changed)
    const refused = cnis.update(id, { account_id, ...created, bgp: { ...bgp, md5_key: 'who?' } })
    await expect(refused).rejects.toMatchObject({
      status: 400,
      errors: [{ source: { pointer: '/bgp/md5_key' } }],
    })

    await cnis.delete(id, { account_id })
    await expect(cnis.get(id, { account_id })).rejects.toMatchObject({ status: 404 })
    await interconnects.delete(name, { account_id })
  })

  test('reads and changes the settings', async () => {
    const { settings } = client()
    const before = await settings.get({ account_id })
    expect(CniSettings.parse(before)).toEqual(before)
    expect(await settings.update({ account_id, default_asn: 64_999 })).toEqual({ default_asn: 64_999 })
    expect(await settings.get({ account_id })).toEqual({ default_asn: 64_999 })
    expect(await settings.update({ account_id, ...before })).toEqual(before)
  })
})

test('The official SDK reads the gateway’s errors', async () => {
  const client = new Cloudflare({ ...noCredential, apiToken: 'read-only', baseURL, maxRetries: 0 })
  const order = client.networkInterconnects.interconnects.create({
    account_id,
    ...attachmentOrder('a/us-east4/1'),
    bandwidth: '1G',
  })
  await expect(order).rejects.toMatchObject({
    status: 403,
    errors: [{ code: 10_000, message: 'Authentication error' }],
  })
})
