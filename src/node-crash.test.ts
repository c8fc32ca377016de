import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, type ExpectStatic, test } from 'vitest'
import { type ConsoleProcess, startConsoleProcess } from './console-process.node.ts'
import type { Order } from './contract/order.ts'
import { createVirtualClock } from './contract/virtual-clock.node.ts'
import {
  LIVE_ACCOUNT,
  LIVE_SLOT,
  type LiveUpstream,
  lookUntil,
  startLiveUpstream,
} from './live-upstream.node.ts'
import { createOrders } from './proxy/orders/create-orders.ts'
import { openJournalFile } from './proxy/orders/journal-file.node.ts'
import { createCloudflare } from './proxy/upstream/cloudflare.ts'

// The real process on a real journal file, killed with SIGKILL: at most one create request each, and the truth about it.

const KEY = 'b7e6c1a0-0000-4000-8000-000000000001'
const direct = { account: LIVE_ACCOUNT, type: 'direct', slot_id: LIVE_SLOT }
const pairingKey = '7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2'
const partner = { account: LIVE_ACCOUNT, type: 'gcp_partner', bandwidth: '1G', pairing_key: pairingKey }
const TIMEOUT = 60_000

const root = mkdtempSync(join(tmpdir(), 'console-crash-'))
const cleanups: (() => unknown)[] = []
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup()
  rmSync(root, { recursive: true })
})

interface Scene {
  upstream: LiveUpstream
  dataDir: string
  start(): Promise<ConsoleProcess>
}

async function scene(): Promise<Scene> {
  const upstream = await startLiveUpstream()
  const dataDir = join(mkdtempSync(join(root, 'case-')), 'data')
  cleanups.push(upstream.close)
  return {
    upstream,
    dataDir,
    async start() {
      const started = await startConsoleProcess(dataDir, upstream.baseUrl)
      cleanups.push(started.kill)
      return started
    },
  }
}

interface Crash {
  when: string
  body?: object
  /** Arranges upstream; what it calls `now` in is the moment of the kill. */
  arrange(upstream: LiveUpstream, now: () => void): void
  /** What happens in the world while no console runs. */
  meanwhile?(upstream: LiveUpstream): void
  /** What becomes of the order once the console runs again. */
  becomes: Partial<Order>
  posts: number
}

const created = (evidence: 'answer' | 'list') => ({ state: 'created', evidence }) as const
const commitLast = ({ interconnects }: LiveUpstream) =>
  interconnects.push({
    account: LIVE_ACCOUNT,
    name: 'icon-late',
    type: 'direct',
    facility: { name: 'Equinix NY5', address: [] },
    site: 'EWR',
    slot_id: LIVE_SLOT,
    speed: '10G',
  })

const crashes: Crash[] = [
  {
    when: 'before the list of what exists is answered',
    arrange: ({ on }, now) => on('list', now),
    becomes: created('answer'),
    posts: 1,
  },
  {
    when: 'in the middle of that list',
    arrange: ({ on }, now) =>
      on('list', (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"items":[', now)
      }),
    becomes: created('answer'),
    posts: 1,
  },
  {
    when: 'while the slot is read',
    arrange: ({ on }, now) => on('slot', now),
    becomes: created('answer'),
    posts: 1,
  },
  {
    when: 'while the request is on its way, which is lost',
    arrange: ({ on }, now) => on('create', now),
    becomes: { state: 'unknown', cleanChecks: 1 },
    posts: 1,
  },
  {
    when: 'while the request is on its way, which is committed later',
    arrange: ({ on }, now) => on('create', now),
    meanwhile: commitLast,
    becomes: created('list'),
    posts: 1,
  },
  {
    when: 'after the commit, before the answer',
    arrange: ({ on }, now) =>
      on('create', (_response, { commit }) => {
        commit()
        now()
      }),
    becomes: created('list'),
    posts: 1,
  },
  {
    when: 'in the middle of the answer',
    arrange: ({ on }, now) =>
      on('create', (response, { commit }) => {
        const answer = JSON.stringify(commit())
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
        response.write(answer.slice(0, 20), now)
      }),
    becomes: created('list'),
    posts: 1,
  },
  {
    when: 'on the way of an order to Google Cloud, whose key is then nowhere on the disk',
    body: partner,
    arrange: ({ on }, now) =>
      on('create', (_response, { commit }) => {
        commit()
        now()
      }),
    becomes: { state: 'unknown', cleanChecks: 0 },
    posts: 1,
  },
  {
    when: 'while an order without an answer is looked for',
    arrange: ({ on }, now) =>
      on('create', (response, { commit }) => {
        commit()
        on('list', now)
        response.writeHead(500).end()
      }),
    becomes: created('list'),
    posts: 1,
  },
]

/** An order that no check is due for any more, or that has been checked. */
const isSettled = (order: Order | undefined) =>
  order !== undefined &&
  order.state !== 'queued' &&
  order.state !== 'sending' &&
  !(order.state === 'unknown' && order.lastCheckedAt === undefined)

function expectOneTruth(expect: ExpectStatic, { upstream, dataDir }: Scene, posts: number): void {
  expect(upstream.posts).toHaveLength(posts)
  expect(upstream.interconnects.length).toBeLessThan(2)
  for (const file of readdirSync(dataDir)) {
    expect(readFileSync(join(dataDir, file)).includes('7e51371e'), `a pairing key in ${file}`).toBe(false)
  }
}

describe.concurrent('a console that is killed', () => {
  test.for(crashes)(
    '$when tells the truth once it runs again',
    { timeout: TIMEOUT },
    async (crash, { expect }) => {
      const made = await scene()
      const { upstream, start } = made
      const first = await start()
      const moment = Promise.withResolvers<void>()
      crash.arrange(upstream, moment.resolve)
      expect(await first.submit(KEY, crash.body ?? direct)).toBe(202)
      await moment.promise
      await first.kill()
      crash.meanwhile?.(upstream)
      upstream.recover()

      const second = await start()
      expect(await lookUntil(() => second.look(KEY), isSettled)).toMatchObject(crash.becomes)
      expectOneTruth(expect, made, crash.posts)
    },
  )

  test('right after the answer, or at any write of its journal, has ordered at most once', {
    timeout: TIMEOUT,
  }, async ({ expect }) => {
    const answered = (upstream: LiveUpstream, now: () => void) =>
      upstream.on('create', (response, { usual }) => {
        response.on('finish', now)
        usual()
      })
    const atWrite =
      (nth: number) =>
      (_upstream: LiveUpstream, now: () => void, dataDir: string): void => {
        let writes = 0
        const watcher = watch(dataDir, () => {
          writes += 1
          if (writes === nth) now()
        })
        cleanups.push(() => watcher.close())
      }
    const moments = [answered, ...[1, 2, 3, 5].map(atWrite)]
    const ends = await Promise.all(
      moments.map(async (arrange) => {
        const made = await scene()
        const first = await made.start()
        const moment = Promise.withResolvers<void>()
        arrange(made.upstream, moment.resolve, made.dataDir)
        const submitted = first.submit(KEY, direct)
        // A journal that has no such write any more is left alone.
        await Promise.race([moment.promise, pause(2000)])
        await first.kill()
        await submitted
        const second = await made.start()
        // The browser asks again where it got no answer.
        expect([200, 202]).toContain(await second.submit(KEY, direct))
        const order = await lookUntil(() => second.look(KEY), isSettled)
        const arrived = made.upstream.posts.length
        expectOneTruth(expect, made, Math.min(arrived, 1))
        // Between writing down that it sends and sending, it cannot know that nothing left.
        expect(order?.state).toBe(arrived === 1 ? 'created' : 'unknown')
        return arrived
      }),
    )
    expect(ends[0]).toBe(1)
  })

  test('with an order that has waited for more than a minute drops it as not sent', {
    timeout: TIMEOUT,
  }, async ({ expect }) => {
    const made = await scene()
    // The same order code on the same file, two minutes ago, when upstream did not answer.
    const { journal, close } = openJournalFile(made.dataDir)
    const clock = createVirtualClock(Date.now() - 120_000)
    const cloudflare = createCloudflare({
      send: () => new Promise(() => undefined),
      baseUrl: made.upstream.baseUrl,
      headers: () => ({}),
      clock,
      random: () => 0,
    })
    const orders = createOrders({
      journal,
      cloudflare,
      clock,
      wakeAt: () => {},
      onChange: () => {},
      report: () => {},
    })
    const body = { account: LIVE_ACCOUNT, type: 'direct', slot_id: LIVE_SLOT } as const
    const { order } = await orders.submit(KEY, body, { actor: 'local', request: null })
    expect(order.state).toBe('queued')
    close()

    const running = await made.start()
    expect(await lookUntil(() => running.look(KEY), isSettled)).toMatchObject({
      state: 'rejected',
      problem: { type: 'not-sent' },
    })
    expectOneTruth(expect, made, 0)
  })

  test('leaves its journal to the next one, and a second beside it does not start', {
    timeout: TIMEOUT,
  }, async ({ expect }) => {
    const { start } = await scene()
    const first = await start()
    await expect(start()).rejects.toThrow(/^Another console is running on .*\. Stop it, or .* DATA_DIR\.\n$/)
    await first.kill()
    expect(await (await start()).look(KEY)).toBeUndefined()
  })
})
