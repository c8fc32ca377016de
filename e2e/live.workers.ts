import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from 'playwright/test'
import { Order } from '../src/contract/order.ts'
import { z } from '../src/contract/zod.ts'
import {
  LIVE_ACCOUNT,
  LIVE_SLOT,
  type LiveUpstream,
  lookUntil,
  startLiveUpstream,
} from '../src/live-upstream.node.ts'
import { createTeam, type Team } from '../src/proxy/identity/access-keys.node.ts'
import { freePort, startWorker, type WorkerProcess } from './worker-process.ts'

// Live mode on Workers, with Cloudflare and its Access played on this machine: who is let in, and what is kept.

const TOKEN = 'canary-0b1c2d3e4f'
const ORDERS = `/api/accounts/${LIVE_ACCOUNT}/orders`

interface Scene {
  upstream: LiveUpstream
  team: Team
  /** Starts the Worker, on what an earlier one of this scene has stored. */
  start(): Promise<WorkerProcess>
}

const test = base.extend<{ scene: Scene }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
  scene: async ({}, provide) => {
    const upstream = await startLiveUpstream()
    const certs = createServer((_request, response) => void response.end(JSON.stringify(team.certs)))
    const team = await createTeam(await listening(certs))
    const port = await freePort()
    const stateDir = mkdtempSync(join(tmpdir(), 'console-objects-'))
    const environment = {
      CLOUDFLARE_API_TOKEN: TOKEN,
      CLOUDFLARE_ACCOUNT_ID: LIVE_ACCOUNT,
      CLOUDFLARE_BASE_URL: upstream.baseUrl,
      ACCESS_TEAM_DOMAIN: team.issuer,
      ACCESS_AUD: team.audience,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    }
    const started: WorkerProcess[] = []
    const start = async () => {
      const worker = await startWorker(port, environment, stateDir)
      started.push(worker)
      return worker
    }
    await provide({ upstream, team, start })
    for (const worker of started) await worker.kill()
    const printed = started.map((worker) => worker.printed()).join('')
    await upstream.close()
    certs.close()
    rmSync(stateDir, { recursive: true })
    expect(printed).not.toContain(TOKEN)
  },
})

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

test('without Access nothing is served, and one line names what is missing', async () => {
  const worker = await startWorker(await freePort(), { CLOUDFLARE_API_TOKEN: TOKEN })
  for (const path of ['/', '/api/session', '/healthz', '/assets/a.js']) {
    const answer = await fetch(worker.url + path, { headers: { 'x-console': '1' } })
    expect([path, answer.status]).toEqual([path, 503])
    const text = await answer.text()
    expect(text).toContain('ACCESS_TEAM_DOMAIN, ACCESS_AUD and PUBLIC_URL are missing')
    expect(text).not.toContain(TOKEN)
  }
  await worker.close()
})

test('only whom Access vouches for is let in, to pages as to calls, and the audit names them', async ({
  scene,
}) => {
  const { team, upstream, start } = scene
  const stranger = await createTeam(team.issuer)
  const worker = await start()
  const ask = (path: string, assertion?: string, headers: Record<string, string> = {}) => {
    const signedIn = assertion !== undefined && { 'cf-access-jwt-assertion': assertion }
    return fetch(worker.url + path, { headers: { 'x-console': '1', ...signedIn, ...headers } })
  }
  const refused = [
    undefined,
    'garbage',
    await team.sign({ aud: ['another'] }),
    await team.sign({ iss: 'https://another.cloudflareaccess.com' }),
    await team.sign({ exp: 1_000_000_000 }),
    await stranger.sign(),
  ]
  for (const assertion of refused) {
    for (const path of ['/', '/icon.svg', '/healthz', '/api/session', ORDERS, '/api/nothing']) {
      expect([path, (await ask(path, assertion)).status]).toEqual([path, 403])
    }
  }
  const cookie = { cookie: `CF_Authorization=${await team.sign()}` }
  expect((await ask('/api/session', undefined, cookie)).status).toBe(403)

  const assertion = await team.sign()
  expect((await ask('/', assertion)).status).toBe(200)
  const session = await ask('/api/session', assertion)
  expect(await session.json()).toMatchObject({ mode: 'live', actor: 'ada@example.com' })
  expect((await ask(`/api/accounts/${'b'.repeat(32)}/orders`, assertion)).status).toBe(403)
  expect((await ask('/demo/clock', assertion)).status).toBe(404)

  await order(worker, assertion)
  await settled(worker, assertion)
  const beginning = await ask(`/api/start?screen=/orders/${KEY}`, assertion)
  expect(await beginning.json()).toMatchObject({
    answers: [{ body: { actor: 'ada@example.com' } }, { body: { id: KEY, state: 'created' } }],
  })
  const activity = await ask(`/api/accounts/${LIVE_ACCOUNT}/activity`, assertion)
  expect(await activity.text()).toContain('ada@example.com')
  expect(upstream.posts).toHaveLength(1)
})

test('an order whose process was killed is taken up by its alarm, with nobody asking, and is not sent again', async ({
  scene,
}) => {
  const { team, upstream, start } = scene
  // Created, but the answer does not say so.
  upstream.on('create', (response, { commit }) => {
    commit()
    response.writeHead(500).end()
  })
  const assertion = await team.sign()
  const first = await start()
  await order(first, assertion)
  const isUnknown = ({ state }: Order) => state === 'unknown'
  expect(await lookUntil(() => look(first, assertion), isUnknown)).toMatchObject({ state: 'unknown' })
  await first.kill()

  let lists = 0
  upstream.on('list', (_response, { usual }) => {
    lists += 1
    usual()
  })
  const second = await start()
  expect(
    await lookUntil(
      async () => lists,
      (count) => count > 0,
    ),
  ).toBeGreaterThan(0)
  expect(await settled(second, assertion)).toMatchObject({ state: 'created', evidence: 'list' })
  expect(upstream.posts).toHaveLength(1)
})

test('an order that was on its way when its process was killed is in doubt, though nobody asks, and is not sent again', async ({
  scene,
}) => {
  // The alarm that a write leaves behind goes off a minute and a half after it.
  test.setTimeout(180_000)
  const { team, upstream, start } = scene
  const arrived = Promise.withResolvers<void>()
  upstream.on('create', () => arrived.resolve())
  const assertion = await team.sign()
  const first = await start()
  await order(first, assertion)
  await arrived.promise
  await first.kill()

  let lists = 0
  upstream.on('list', (_response, { usual }) => {
    lists += 1
    usual()
  })
  const second = await start()
  await expect.poll(() => lists, { timeout: 120_000 }).toBeGreaterThan(0)
  expect(await look(second, assertion)).toMatchObject({ state: 'unknown', problem: { type: 'interrupted' } })
  expect(upstream.posts).toHaveLength(1)
})

const KEY = 'b7e6c1a0-0000-4000-8000-000000000001'

async function order({ url }: WorkerProcess, assertion: string): Promise<void> {
  const answer = await fetch(url + ORDERS, {
    method: 'POST',
    headers: {
      'x-console': '1',
      'cf-access-jwt-assertion': assertion,
      'content-type': 'application/json',
      'idempotency-key': KEY,
    },
    body: JSON.stringify({ account: LIVE_ACCOUNT, type: 'direct', slot_id: LIVE_SLOT }),
  })
  expect(answer.status).toBe(202)
}

/** The order as a screen sees it. */
async function look({ url }: WorkerProcess, assertion: string): Promise<Order> {
  const headers = { 'x-console': '1', 'cf-access-jwt-assertion': assertion }
  const answer = await fetch(`${url}${ORDERS}/${KEY}`, { headers })
  return z.parse(Order, await answer.json())
}

/** The order once its outcome is known. */
function settled(worker: WorkerProcess, assertion: string): Promise<Order> {
  const isOpen = new Set(['queued', 'sending', 'unknown'])
  return lookUntil(
    () => look(worker, assertion),
    ({ state }) => !isOpen.has(state),
  )
}
