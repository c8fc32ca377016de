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
  if (!buildWhenStale()) throw new Error('There is no application to look for credentials in.')
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

/** The console as a process of its own; `printed` grows as it prints. */
async function liveConsole(environment: Record<string, string>) {
  const data = mkdtempSync(join(tmpdir(), 'console-data-'))
  opened.push(() => rmSync(data, { recursive: true }))
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'scripts/start.ts')], {
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
  return { url: url(), printed, stop }
}

/** A secret as it stands, in base64, and as a URL would carry it. */
function spellings(secret: string): string[] {
  return [secret, Buffer.from(secret).toString('base64').replace(/=+$/, ''), encodeURIComponent(secret)]
}

describe.each(schemes)(
  'the console in live mode, with the credential as a %s',
  (scheme, credential, sender) => {
    test('orders both kinds as that sender, and tells the credential to nobody else', {
      timeout: 60_000,
    }, async () => {
      const { baseUrl, senders } = await cloudflare()
      const { url, printed, stop } = await liveConsole({ ...credential, CLOUDFLARE_BASE_URL: baseUrl })
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
      await stop()

      expect(senders.length).toBeGreaterThan(10)
      expect(new Set(senders.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(sender)]))
      expect(printed.join('')).toMatch(/^Interconnect Console \(live\) at \S+\n$/)
      const everything = [...told, ...printed, ...builtFiles()].join('\n')
      expect(everything).toContain('us-east4')
      for (const secret of Object.values(credential).flatMap(spellings))
        expect(everything).not.toContain(secret)
    })
  },
)

/** Every file of the built application, as text. */
function builtFiles(): string[] {
  return readdirSync(join(ROOT, 'dist/app'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
}
