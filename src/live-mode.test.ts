import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildWhenStale } from '../scripts/build-when-stale.ts'
import { systemClock } from './contract/clock.ts'
import { Order } from './contract/order.ts'
import { Slot } from './contract/slot.ts'
import { z } from './contract/zod.ts'
import { createSimulator } from './simulator/create-simulator.ts'

// The whole console as an operator runs it, live, with the simulator standing in for Cloudflare behind a real connection.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ACCOUNT = 'a11ce000000000000000000000000001'
const asked = { headers: { 'x-console': '1' } }

/** What every request upstream said of who sends it. */
type Sender = Record<'authorization' | 'x-auth-email' | 'x-auth-key', string | null>

const schemes: [scheme: string, environment: Record<string, string>, sender: Sender][] = [
  [
    'token',
    { CLOUDFLARE_API_TOKEN: 'canary-token/with+signs' },
    { authorization: 'Bearer canary-token/with+signs', 'x-auth-email': null, 'x-auth-key': null },
  ],
  [
    'key',
    { CLOUDFLARE_EMAIL: 'canary+mail@example.com', CLOUDFLARE_API_KEY: 'canary-key/with+signs' },
    {
      authorization: null,
      'x-auth-email': 'canary+mail@example.com',
      'x-auth-key': 'canary-key/with+signs',
    },
  ],
]

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

beforeAll(() => {
  if (!buildWhenStale() || !buildWhenStale('server'))
    throw new Error('There is nothing to look for credentials in.')
}, 60_000)

/** The simulator at an address of this machine, and who asked it for anything. */
async function cloudflare(): Promise<{ baseUrl: string; senders: Sender[] }> {
  const simulator = createSimulator({ clock: systemClock })
  const senders: Sender[] = []
  const port = await new Promise<number>((resolve) => {
    const server = serve(
      {
        port: 0,
        hostname: '127.0.0.1',
        fetch(request) {
          const { headers } = request
          senders.push({
            authorization: headers.get('authorization'),
            'x-auth-email': headers.get('x-auth-email'),
            'x-auth-key': headers.get('x-auth-key'),
          })
          return simulator.fetch(request)
        },
      },
      (address) => resolve(address.port),
    )
    opened.push(() => new Promise((closed) => void server.close(closed)))
  })
  return { baseUrl: `http://127.0.0.1:${port}/client/v4`, senders }
}

/** Cloudflare’s place taken by something that answers every request with all that it was sent, in several spellings. */
async function parrot(): Promise<{ baseUrl: string; repeated: () => number }> {
  let repeated = 0
  const port = await new Promise<number>((resolve) => {
    const server = serve(
      {
        port: 0,
        hostname: '127.0.0.1',
        fetch({ headers }) {
          repeated += 1
          const sent = [...headers].map(([name, value]) => `${name}: ${value}`).join(', ')
          const secrets = ['authorization', 'x-auth-email', 'x-auth-key']
            .map((name) => headers.get(name) ?? '')
            .join(' ')
          const message = `${sent} ${encodeURIComponent(sent)} ${btoa(sent)} ${btoa(secrets)}`
          const errors = [{ code: 1000, message }]
          // Cloudflare answers no ray like this; whatever answers in its place may.
          return Response.json(
            { success: false, errors, messages: [{ code: 1, message }], result: null },
            { status: 400, headers: { 'cf-ray': secrets.trim(), 'x-echo': btoa(sent) } },
          )
        },
      },
      (address) => resolve(address.port),
    )
    opened.push(() => new Promise((closed) => void server.close(closed)))
  })
  return { baseUrl: `http://127.0.0.1:${port}/client/v4`, repeated: () => repeated }
}

/** The console as a process of its own; `printed` grows as it prints. */
async function liveConsole(environment: Record<string, string>) {
  const data = mkdtempSync(join(tmpdir(), 'console-data-'))
  opened.push(() => rmSync(data, { recursive: true }))
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'dist/node.js')], {
    env: { PORT: '0', DATA_DIR: data, CLOUDFLARE_ACCOUNT_ID: ACCOUNT, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  opened.push(() => {
    child.kill('SIGTERM')
    return ended
  })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  }
  const url = () => /http:\S+/.exec(printed.join(''))?.[0] ?? ''
  await expect.poll(url, { timeout: 20_000 }).not.toBe('')
  async function stop() {
    child.kill('SIGTERM')
    await ended
  }
  return { url: url(), printed, stop, kept: () => filesIn(data) }
}

/** A secret as it stands, in base64 by itself and behind its scheme, and as a URL would carry it. */
function spellings(secret: string): string[] {
  const base64 = ['', 'a', 'ab', 'Bearer '].map((before) =>
    // Without the characters at both ends that the neighbours have a part in.
    Buffer.from(before + secret)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(Math.ceil((before.length * 4) / 3), -1),
  )
  return [secret, ...base64, encodeURIComponent(secret)]
}

/** Holds every place where a secret might have got to against every form of it. */
function expectNoSecret(credential: Record<string, string>, places: readonly string[]): void {
  const everything = places.join('\n')
  for (const secret of Object.values(credential).flatMap(spellings)) expect(everything).not.toContain(secret)
}

describe.each(schemes)(
  'the console in live mode, with the credential as a %s',
  (scheme, credential, sender) => {
    test('orders both kinds as that sender, and tells the credential to nobody else', {
      timeout: 60_000,
    }, async () => {
      const { baseUrl, senders } = await cloudflare()
      const { url, printed, stop, kept } = await liveConsole({ ...credential, CLOUDFLARE_BASE_URL: baseUrl })
      const told: string[] = []

      async function tell(path: string, init: RequestInit = asked): Promise<string> {
        const response = await fetch(url + path, init)
        const text = await response.text()
        told.push(`${path} ${response.status} ${JSON.stringify([...response.headers])} ${text}`)
        return text
      }

      async function order(body: object): Promise<Order> {
        const path = `/api/accounts/${ACCOUNT}/orders`
        const key = crypto.randomUUID()
        const headers = { ...asked.headers, 'content-type': 'application/json', 'idempotency-key': key }
        await tell(path, { method: 'POST', headers, body: JSON.stringify({ account: ACCOUNT, ...body }) })
        const read = async () => Order.parse(JSON.parse(await tell(`${path}/${key}`)))
        await expect.poll(async () => (await read()).state, { timeout: 10_000 }).not.toMatch(/queued|sending/)
        return read()
      }

      expect(JSON.parse(await tell('/api/session'))).toMatchObject({ mode: 'live', credential: { scheme } })
      const slots = await tell(`/api/accounts/${ACCOUNT}/slots?occupied=false`)
      const [slot] = z.object({ items: z.array(Slot) }).parse(JSON.parse(slots)).items

      expect(await order({ type: 'direct', slot_id: slot?.id })).toMatchObject({
        state: 'created',
        evidence: 'answer',
        interconnect: { type: 'direct', slot_id: slot?.id },
      })
      const attachment = { type: 'gcp_partner', bandwidth: '1G' }
      const keyOf = (ending: string) => ({
        ...attachment,
        pairing_key: `00000000-0000-4000-8000-${ending}/us-east4/1`,
      })
      const created = await order(keyOf('000000000001'))
      expect(created).toMatchObject({
        state: 'created',
        interconnect: { type: 'gcp_partner', region: 'us-east4' },
      })

      // Upstream’s refusals and faults are where a message might carry too much.
      expect(await order(keyOf('de0000004031'))).toMatchObject({
        state: 'rejected',
        problem: { type: 'permission' },
      })
      expect(await order(keyOf('de0000005001'))).toMatchObject({ state: 'unknown' })
      const name = 'interconnect' in created ? created.interconnect.name : ''
      for (const path of [
        `/api/accounts/${ACCOUNT}/slots/${slot?.id}`,
        `/api/accounts/${ACCOUNT}/interconnects`,
        `/api/accounts/${ACCOUNT}/interconnects/${name}`,
        `/api/accounts/${ACCOUNT}/interconnects/${name}/status`,
        `/api/accounts/${ACCOUNT}/interconnects/nothing`,
        `/api/accounts/${ACCOUNT}/orders`,
        `/api/accounts/${'b'.repeat(32)}/orders`,
        '/api/nothing',
        '/demo/nothing',
        '/healthz',
        '/',
        '/new',
        `/orders/${created.id}`,
        `/interconnects/${name}`,
        '/nothing',
      ]) {
        await tell(path)
      }
      await tell('/api/session', {})
      const journal = kept()
      await stop()

      expect(senders.length).toBeGreaterThan(10)
      expect(new Set(senders.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(sender)]))
      const [first = '', ...lines] = printed.join('').trim().split('\n')
      expect(first).toMatch(/^Interconnect Console \(live\) at \S+$/)
      const events = new Set(lines.map((line) => JSON.parse(line).event))
      expect(events).toEqual(new Set(['request', 'upstream']))
      expect(lines.join('')).not.toContain(name)
      const everything = [...told, ...printed, ...journal, ...kept(), ...filesIn(join(ROOT, 'dist/app'))]
      expect(journal.join('')).toContain('us-east4')
      expectNoSecret(credential, everything)
    })

    test('tells nobody the credential although upstream repeats all that it is sent', {
      timeout: 60_000,
    }, async () => {
      const { baseUrl, repeated } = await parrot()
      const { url, printed, stop, kept } = await liveConsole({ ...credential, CLOUDFLARE_BASE_URL: baseUrl })
      const told: string[] = []
      const orders = `/api/accounts/${ACCOUNT}/orders`
      const body = { account: ACCOUNT, type: 'direct', slot_id: crypto.randomUUID() }
      for (const [path, init] of [
        ['/api/session', {}],
        [`/api/accounts/${ACCOUNT}/slots`, {}],
        [`/api/accounts/${ACCOUNT}/interconnects/one`, {}],
        [`/api/accounts/${ACCOUNT}/interconnects/one/status`, {}],
        [`/api/accounts/${ACCOUNT}/interconnects/one/loa`, {}],
        [`/api/accounts/${ACCOUNT}/settings`, {}],
        [orders, { method: 'POST', body: JSON.stringify(body) }],
        [`/api/accounts/${ACCOUNT}/interconnects/one`, { method: 'DELETE', body: '{"confirm":"one"}' }],
      ] as [string, RequestInit][]) {
        const headers = {
          ...asked.headers,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        }
        const response = await fetch(url + path, { ...init, headers })
        told.push(JSON.stringify([...response.headers]) + (await response.text()))
      }
      const activity = async () =>
        (await fetch(`${url}/api/accounts/${ACCOUNT}/activity`, asked)).text().then((text) => {
          told.push(text)
          return text
        })
      await expect.poll(activity, { timeout: 10_000 }).toMatch(/rejected|could-not-check/)
      const journal = kept()
      await stop()

      expect(repeated()).toBeGreaterThan(5)
      // Quoted, so that there was something to take out.
      expect(told.join('')).toContain('[credential]')
      expect(journal.join('')).toContain('[credential]')
      expectNoSecret(credential, [...told, ...printed, ...journal, ...kept()])
    })
  },
)

/** Every file in a directory, as text. */
function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
}
