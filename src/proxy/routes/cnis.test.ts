import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Activity } from '../../contract/activity.ts'
import { Cni, CniCreation, CniSettings } from '../../contract/cni.ts'
import { Problem } from '../../contract/problem.ts'
import { createVirtualClock, type VirtualClock } from '../../contract/virtual-clock.node.ts'
import { z } from '../../contract/zod.ts'
import { createSimulator } from '../../simulator/create-simulator.ts'
import { ACCOUNT, body, id, MD5, SECOND } from '../cnis/cnis-scene.node.ts'
import { createProxy } from '../create-proxy.ts'
import { createServices } from '../create-services.ts'
import { anybody, writers } from '../gate.ts'
import { silent } from '../log.ts'
import { openJournalFile } from '../orders/journal-file.node.ts'
import { createCloudflare } from '../upstream/cloudflare.ts'
import { sendByFetch } from '../upstream/send-by-fetch.ts'

const OnInterconnect = z.strictObject({
  items: z.array(Cni),
  creations: z.array(CniCreation),
  checkedAt: z.iso.datetime(),
})

let directory: string
let journal: ReturnType<typeof openJournalFile>
let clock: VirtualClock
let app: ReturnType<typeof createProxy>
let sent: string[]
let said: string

/** The proxy on the simulator, its journal in a file. */
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cnis-'))
  journal = openJournalFile(directory)
  clock = createVirtualClock()
  sent = []
  said = ''
  const simulator = createSimulator({ clock })
  const cloudflare = createCloudflare({
    send: sendByFetch((request) => {
      if (request.method !== 'GET') sent.push(request.method)
      return simulator.fetch(request)
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({ authorization: 'Bearer token' }),
    clock,
    random: () => 0.5,
  })
  const report = (error: unknown) => {
    throw error
  }
  const services = createServices({
    mode: 'live',
    scheme: 'token',
    configured: [ACCOUNT],
    journal: journal.journal,
    cloudflare,
    clock,
    report,
  })
  app = createProxy({
    mode: 'live',
    scheme: 'token',
    hosts: ['console.test'],
    gate: { identify: anybody, writing: writers(false) },
    log: silent,
    report,
    ...services,
  })
})

afterEach(() => {
  journal.close()
  rmSync(directory, { recursive: true })
})

async function call(method: string, path: string, content?: unknown, headers: Record<string, string> = {}) {
  const response = await app.request(`http://console.test/api/accounts/${ACCOUNT}${path}`, {
    method,
    headers: { 'X-Console': '1', 'Content-Type': 'application/json', ...headers },
    ...(content !== undefined && { body: JSON.stringify(content) }),
  })
  const text = await response.text()
  said += text
  const { status } = response
  return { status, location: response.headers.get('location'), json: text && JSON.parse(text) }
}

const create = (content: unknown, key = id(1)) => call('POST', '/cnis', content, { 'Idempotency-Key': key })
const on = async (name: string) =>
  OnInterconnect.parse((await call('GET', `/cnis?interconnect=${encodeURIComponent(name)}`)).json)

test('A CNI is created once, shown, changed and removed, and its MD5 key is in no answer and not in the journal', async () => {
  const { items } = (await call('GET', '/interconnects')).json
  const { name } = items[0]
  const { status, location, json } = await create(body(name))
  expect([status, CniCreation.parse(json).state]).toEqual([202, 'sending'])
  expect(location).toBe(`/api/accounts/${ACCOUNT}/cnis/creations/${id(1)}`)
  await clock.settle()
  expect((await create(body(name))).status).toBe(200)
  const creation = CniCreation.parse((await call('GET', `/cnis/creations/${id(1)}`)).json)
  const cni = (await on(name)).items.find((each) => each.id === creation.cni)
  expect(cni?.bgp?.md5).toBe('set')

  const { version, magic } = Cni.parse(cni)
  const change = {
    version,
    magic: { ...magic, mtu: 1476 },
    bgp: { customer_asn: 64_513, extra_prefixes: [] },
  }
  const changed = await call('PUT', `/cnis/${creation.cni}`, change)
  expect([changed.status, Cni.parse(changed.json).magic.mtu]).toEqual([200, 1476])
  const again = await call('PUT', `/cnis/${creation.cni}`, change)
  expect([again.status, Problem.parse(again.json).type]).toEqual([409, 'changed-meanwhile'])
  expect((await on(name)).items.find((each) => each.id === creation.cni)?.bgp?.customer_asn).toBe(64_513)

  expect((await call('DELETE', `/cnis/${creation.cni}`, {})).status).toBe(204)
  expect((await on(name)).items.map((each) => each.id)).not.toContain(creation.cni)
  expect(sent).toEqual(['POST', 'PUT', 'DELETE'])

  // Whoever asks what was done with the interconnect is told all of it, in words that people know.
  const ofInterconnect = `/activity?text=${encodeURIComponent(name)}`
  const activity = z.array(Activity).parse((await call('GET', ofInterconnect)).json.items)
  for (const entry of activity) expect(entry.cni).toEqual({ name: magic.conduit_name, interconnect: name })
  expect(activity.map(({ action, phase }) => `${action} ${phase}`).toReversed()).toEqual([
    'create-cni start',
    'create-cni end',
    'change-cni start',
    'change-cni end',
    'remove-cni start',
    'remove-cni end',
  ])
  expect(said).not.toContain(MD5)
  for (const file of readdirSync(directory)) {
    expect(readFileSync(join(directory, file)).includes(MD5)).toBe(false)
  }
})

test('Fifty submits of one key at once make one request', async () => {
  const { name } = (await call('GET', '/interconnects')).json.items[0]
  const answers = await Promise.all(Array.from({ length: 50 }, () => create(body(name))))
  await clock.settle()
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(49)
  expect(sent).toEqual(['POST'])
})

test('A creation without an answer is shown as open, and given up once that is allowed', async () => {
  const { name } = (await call('GET', '/interconnects')).json.items[0]
  await create(body(name, 'x-de0000005001'))
  await clock.settle()
  expect((await on(name)).creations).toMatchObject([{ id: id(1), state: 'unknown' }])
  const giveUp = () => call('POST', `/cnis/creations/${id(1)}/resolution`, { action: 'give-up' })
  expect((await giveUp()).status).toBe(409)
  await clock.advance(60 * SECOND)
  const { status, json } = await giveUp()
  expect([status, CniCreation.parse(json).state]).toEqual([200, 'abandoned'])
})

test.each<[what: string, method: string, path: string, content: unknown, key: string, status: number]>([
  ['a creation without a key', 'POST', '/cnis', body('icon-1'), '', 400],
  ['a creation with a key that is no UUID', 'POST', '/cnis', body('icon-1'), 'x', 400],
  [
    'a creation for another account',
    'POST',
    '/cnis',
    { ...body('icon-1'), account: 'f'.repeat(32) },
    id(1),
    422,
  ],
  ['a creation with a field too many', 'POST', '/cnis', { ...body('icon-1'), name: 'x' }, id(1), 422],
  ['a list of no interconnect', 'GET', '/cnis', undefined, '', 422],
  ['a list of a dot segment', 'GET', '/cnis?interconnect=..', undefined, '', 422],
  ['a creation that nobody made', 'GET', `/cnis/creations/${id(9)}`, undefined, '', 404],
  [
    'another resolution than giving up',
    'POST',
    `/cnis/creations/${id(9)}/resolution`,
    { action: 'adopt' },
    '',
    422,
  ],
  ['a change without a version', 'PUT', `/cnis/${id(9)}`, { magic: body('x').magic }, '', 422],
  ['a removal of a dot segment', 'DELETE', '/cnis/..%2Fsettings', {}, '', 404],
  ['a removal that says more', 'DELETE', `/cnis/${id(9)}`, { force: true }, '', 422],
  ['a default ASN of 0', 'PUT', '/settings', { default_asn: 0 }, '', 422],
  ['a default ASN above 32 bits', 'PUT', '/settings', { default_asn: 4_294_967_296 }, '', 422],
])('%s is refused, and nothing is sent', async (_, method, path, content, key, status) => {
  const answer = await call(method, path, content, key ? { 'Idempotency-Key': key } : {})
  expect([answer.status, Problem.safeParse(answer.json).success]).toEqual([status, true])
  expect(sent).toEqual([])
  expect(said).not.toContain(MD5)
})

test('The settings are read and changed', async () => {
  expect(CniSettings.parse((await call('GET', '/settings')).json).default_asn).toBeTypeOf('number')
  expect((await call('PUT', '/settings', { default_asn: 65_001 })).json).toEqual({ default_asn: 65_001 })
  expect((await call('GET', '/settings')).json).toEqual({ default_asn: 65_001 })
})
