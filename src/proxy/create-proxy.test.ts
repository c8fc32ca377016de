import { beforeEach, describe, expect, test } from 'vitest'
import { Activity } from '../contract/activity.ts'
import type { Order } from '../contract/order.ts'
import { Order as OrderSchema } from '../contract/order.ts'
import { Problem } from '../contract/problem.ts'
import { Session } from '../contract/session.ts'
import { createVirtualClock, type VirtualClock } from '../contract/virtual-clock.node.ts'
import { createSimulator } from '../simulator/create-simulator.ts'
import { createProxy } from './create-proxy.ts'
import { createServices } from './create-services.ts'
import { anybody, writers } from './gate.ts'
import { silent } from './log.ts'
import { createJournal } from './orders/journal.ts'
import { openMemoryDatabase } from './orders/sqlite.node.ts'
import { createCloudflare } from './upstream/cloudflare.ts'
import { sendByFetch } from './upstream/send-by-fetch.ts'

const ACCOUNT = '00000000000000000000000000000001'
const OTHER = '00000000000000000000000000000002'
const KEY = 'b7e6c1a0-0000-4000-8000-000000000001'
const PAIRING_KEY = '7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2'
const PARTNER = { account: ACCOUNT, type: 'gcp_partner', bandwidth: '1G', pairing_key: PAIRING_KEY }

let clock: VirtualClock
let upstream: Request[]
let app: ReturnType<typeof createProxy>

interface Setting {
  token?: string
  configured?: string[]
  mode?: 'live' | 'demo'
}

/** The proxy on the simulator, as the entry joins them. */
function boot({ token = 'token', configured = [ACCOUNT], mode = 'live' }: Setting = {}): void {
  clock = createVirtualClock()
  upstream = []
  const simulator = createSimulator({ clock })
  const cloudflare = createCloudflare({
    send: sendByFetch((request) => {
      upstream.push(request.clone())
      return simulator.fetch(request)
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({ authorization: `Bearer ${token}` }),
    clock,
    random: () => 0.5,
  })
  const report = (error: unknown) => {
    throw error
  }
  const services = createServices({
    mode,
    scheme: 'token',
    configured,
    journal: createJournal(openMemoryDatabase()),
    cloudflare,
    clock,
    report,
  })
  app = createProxy({
    mode,
    scheme: 'token',
    hosts: ['console.test'],
    gate: { identify: anybody, writing: writers(false) },
    log: silent,
    report,
    ...services,
  })
}

const get = (path: string, headers = {}) =>
  app.request(`http://console.test${path}`, { headers: { 'X-Console': '1', ...headers } })
const post = (path: string, body: BodyInit, headers = {}) =>
  app.request(`http://console.test${path}`, {
    method: 'POST',
    body,
    headers: { 'X-Console': '1', 'Content-Type': 'application/json', ...headers },
  })
const order = (body: unknown, key = KEY) =>
  post(`/api/accounts/${ACCOUNT}/orders`, JSON.stringify(body), { 'Idempotency-Key': key })
const orderNow = async (key = KEY): Promise<Order> =>
  OrderSchema.parse(await (await get(`/api/accounts/${ACCOUNT}/orders/${key}`)).json())

beforeEach(() => boot())

describe('GET /api/session', () => {
  test('tells the accounts by name and the credential’s status, never the credential', async () => {
    boot({ token: 'token-canary' })
    const text = await (await get('/api/session')).text()
    const session = Session.parse(JSON.parse(text))
    expect(session).toMatchObject({
      mode: 'live',
      actor: 'local',
      credential: { scheme: 'token', status: 'active' },
    })
    expect(session.accounts.map(({ id }) => id)).toEqual([ACCOUNT])
    expect(text).not.toContain('canary')
  })

  test('answers although upstream does not know the credential', async () => {
    boot({ token: 'no-access' })
    const response = await get('/api/session')
    expect(response.status).toBe(200)
    expect(Session.parse(await response.json()).accounts).toHaveLength(1)
  })

  test('is content with the configured account when the token may not list accounts', async () => {
    boot({ token: 'account-owned' })
    const session = Session.parse(await (await get('/api/session')).json())
    expect(session.accounts[0]?.id).toBe(ACCOUNT)
    expect(session.credential.status).toBe('active')
  })

  test('lists the credential’s accounts where none is configured', async () => {
    boot({ configured: [] })
    const session = Session.parse(await (await get('/api/session')).json())
    expect(session.accounts.length).toBeGreaterThan(0)
  })
})

describe('an account', () => {
  test('outside the configured list is refused, and nothing leaves', async () => {
    const response = await get(`/api/accounts/${OTHER}/interconnects`)
    expect(response.status).toBe(403)
    expect(Problem.parse(await response.json()).type).toBe('unknown-account')
    expect(upstream).toEqual([])
  })

  test('that is none is refused by name', async () => {
    const response = await get('/api/accounts/nobody/interconnects')
    expect(response.status).toBe(422)
    expect(Problem.parse(await response.json()).errors?.[0]?.pointer).toBe('/account')
  })

  test('in the demo may be any, each a world of its own', async () => {
    boot({ mode: 'demo', configured: [] })
    const names = async (account: string) =>
      (await (await get(`/api/accounts/${account}/interconnects`)).json()).items.map(
        ({ name }: { name: string }) => name,
      )
    expect(await names(ACCOUNT)).not.toEqual(await names(OTHER))
  })
})

describe('lists', () => {
  test('are read to the last page', async () => {
    const { items, checkedAt } = await (await get(`/api/accounts/${ACCOUNT}/slots`)).json()
    expect(items.length).toBeGreaterThan(100)
    expect(upstream.length).toBeGreaterThan(1)
    expect(checkedAt).toBe(new Date(clock.now()).toISOString())
  })

  test('of slots come page by page for who wants to tell how far the reading is', async () => {
    const path = `/api/accounts/${ACCOUNT}/slot-pages`
    const first = await (await get(path)).json()
    const rest = await (await get(`${path}?after=${first.next}`)).json()
    expect(upstream).toHaveLength(2)
    expect(rest.next).toBeNull()
    expect(first.checkedAt).toBe(new Date(clock.now()).toISOString())
    const whole = await (await get(`/api/accounts/${ACCOUNT}/slots`)).json()
    expect([...first.items, ...rest.items]).toEqual(whole.items)
    expect((await get(`${path}?after=x`)).status).toBe(422)
    expect((await get(`${path}?limit=1`)).status).toBe(422)
  })

  test('of slots take the upstream filters and no others', async () => {
    const { items } = await (await get(`/api/accounts/${ACCOUNT}/slots?occupied=false&site=EWR`)).json()
    expect(items.length).toBeGreaterThan(0)
    expect(
      items.every((slot: { occupied: boolean; site: string }) => !slot.occupied && slot.site === 'EWR'),
    ).toBe(true)
    expect((await get(`/api/accounts/${ACCOUNT}/slots?colour=red`)).status).toBe(422)
    expect((await get(`/api/accounts/${ACCOUNT}/slots?occupied=maybe`)).status).toBe(422)
  })
})

describe('POST /api/accounts/:account/orders', () => {
  test('answers at once with the queued order, and where it is', async () => {
    const response = await order(PARTNER)
    expect(response.status).toBe(202)
    expect(response.headers.get('location')).toBe(`/api/accounts/${ACCOUNT}/orders/${KEY}`)
    expect(OrderSchema.parse(await response.json()).state).toBe('queued')
    await clock.settle()
    expect((await orderNow()).state).toBe('created')
  })

  test('answers a repeated key with the same order and 200', async () => {
    await order(PARTNER)
    await clock.settle()
    const again = await order(PARTNER)
    expect(again.status).toBe(200)
    expect(OrderSchema.parse(await again.json()).state).toBe('created')
    expect(upstream.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('sends a body of its own making, and never gives the pairing key back', async () => {
    await order({ ...PARTNER, pairing_key: ` ${PAIRING_KEY.toUpperCase()} ` })
    await clock.settle()
    const sent = upstream.find(({ method }) => method === 'POST')
    expect(await sent?.json()).toEqual(PARTNER)
    expect(JSON.stringify(await orderNow())).not.toContain('7e51371e')
  })

  const bad: [what: string, body: BodyInit, pointer: string, status: number][] = [
    ['nothing', '', '', 400],
    ['no JSON', '{"account"', '', 400],
    ['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22]), '', 400],
    ['65 KiB', JSON.stringify({ ...PARTNER, pairing_key: 'x'.repeat(65 * 1024) }), '', 413],
    ['a list', '[]', '', 422],
    ['an unknown kind', JSON.stringify({ ...PARTNER, type: 'aws' }), '/type', 422],
    ['an unknown key', JSON.stringify({ ...PARTNER, name: 'mine' }), '/name', 422],
    ['both kinds’ fields', JSON.stringify({ ...PARTNER, slot_id: KEY }), '/slot_id', 422],
    ['a thirteenth bandwidth', JSON.stringify({ ...PARTNER, bandwidth: '3G' }), '/bandwidth', 422],
    ['a bad pairing key', JSON.stringify({ ...PARTNER, pairing_key: 'x' }), '/pairing_key', 422],
    ['a bad slot', JSON.stringify({ account: ACCOUNT, type: 'direct', slot_id: '42' }), '/slot_id', 422],
    ['a bad account', JSON.stringify({ ...PARTNER, account: 'me' }), '/account', 422],
    ['another account', JSON.stringify({ ...PARTNER, account: OTHER }), '/account', 422],
  ]
  test.each(bad)('refuses %s, naming the field, and sends nothing', async (_, body, pointer, status) => {
    const response = await post(`/api/accounts/${ACCOUNT}/orders`, body, { 'Idempotency-Key': KEY })
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(Problem.parse(JSON.parse(text)).errors?.map((error) => error.pointer)).toContain(pointer)
    expect(text).not.toMatch(/\bat .*\.ts/)
    expect(upstream).toEqual([])
  })

  test.each([undefined, '', 'key', `${KEY}0`])('refuses the key %j', async (key) => {
    const headers = key === undefined ? {} : { 'Idempotency-Key': key }
    const response = await post(`/api/accounts/${ACCOUNT}/orders`, JSON.stringify(PARTNER), headers)
    expect(response.status).toBe(400)
    expect(Problem.parse(await response.json()).type).toBe('idempotency-key-missing')
  })

  test('refuses another content type', async () => {
    const response = await post(`/api/accounts/${ACCOUNT}/orders`, JSON.stringify(PARTNER), {
      'Idempotency-Key': KEY,
      'Content-Type': 'text/plain',
    })
    expect(response.status).toBe(415)
  })

  test('names both permissions when the credential may not order', async () => {
    boot({ token: 'read-only' })
    await order(PARTNER)
    await clock.settle()
    const settled = await orderNow()
    expect(settled.state === 'rejected' && settled.problem.detail).toContain(
      'Magic WAN Write or Magic Transit Write',
    )
  })
})

describe('an order’s address', () => {
  test('knows only the orders of its account', async () => {
    boot({ configured: [ACCOUNT, OTHER] })
    await order(PARTNER)
    expect((await get(`/api/accounts/${OTHER}/orders/${KEY}`)).status).toBe(404)
    expect((await get(`/api/accounts/${ACCOUNT}/orders/${KEY.replace('1', '2')}`)).status).toBe(404)
    expect((await get(`/api/accounts/${ACCOUNT}/orders/nonsense`)).status).toBe(404)
  })
})

test('the activity of an account tells what was done, and takes its filters only', async () => {
  await order(PARTNER)
  await clock.settle()
  const { items } = await (
    await get(`/api/accounts/${ACCOUNT}/activity?state=created&text=us-central1`)
  ).json()
  expect(items.map((item: unknown) => Activity.parse(item).outcome)).toHaveLength(3)
  expect(JSON.stringify(items)).not.toContain('7e51371e')
  expect((await get(`/api/accounts/${ACCOUNT}/activity?colour=red`)).status).toBe(422)
  expect((await get(`/api/accounts/${ACCOUNT}/activity?before=-1`)).status).toBe(422)
})

test('a path that does not exist is a problem, not a page', async () => {
  const response = await get('/api/secrets')
  expect(response.status).toBe(404)
  expect(Problem.parse(await response.json()).type).toBe('not-found')
})

test('every answer carries the security headers', async () => {
  for (const response of [
    await get('/healthz'),
    await get('/api/nothing'),
    await get('/api/session', { 'X-Console': '0' }),
  ]) {
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  }
})
