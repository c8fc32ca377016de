import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { Problem } from './contract/problem.ts'
import { writeEmptyBuild } from './empty-build.node.ts'
import {
  LIVE_ACCOUNT,
  LIVE_SLOT,
  type LiveUpstream,
  lookUntil,
  startLiveUpstream,
} from './live-upstream.node.ts'
import { startConsole } from './node.ts'
import { readConfig } from './proxy/config.ts'

// Many submits at once, through the real HTTP server and the real journal file, to an upstream behind a real socket.

const root = mkdtempSync(join(tmpdir(), 'console-submits-'))
writeEmptyBuild(root)
afterAll(() => rmSync(root, { recursive: true }))
const running: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of running.splice(0)) await each.close()
})

interface Submitted {
  status: number
  body: unknown
  /** Milliseconds from the request to the end of its answer. */
  took: number
}

async function scene(): Promise<{ upstream: LiveUpstream; submit(key: string): Promise<Submitted> }> {
  const upstream = await startLiveUpstream()
  const config = readConfig({
    PORT: '0',
    DATA_DIR: mkdtempSync(join(root, 'data-')),
    CLOUDFLARE_API_TOKEN: 'token',
    CLOUDFLARE_ACCOUNT_ID: LIVE_ACCOUNT,
    CLOUDFLARE_BASE_URL: upstream.baseUrl,
  })
  const report = (error: unknown) => {
    throw error
  }
  const { url, close } = await startConsole(config, { report, directory: root })
  // Upstream first: what is on its way to one that hangs would keep the console from closing.
  running.push(upstream, { close })
  return {
    upstream,
    async submit(key) {
      const began = performance.now()
      const answer = await fetch(`${url}/api/accounts/${LIVE_ACCOUNT}/orders`, {
        method: 'POST',
        headers: { 'X-Console': '1', 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ account: LIVE_ACCOUNT, type: 'direct', slot_id: LIVE_SLOT }),
      })
      const body: unknown = await answer.json()
      return { status: answer.status, body, took: performance.now() - began }
    },
  }
}

const key = (n: number) => `b7e6c1a0-0000-4000-8000-${String(n).padStart(12, '0')}`
const fifty = Array.from({ length: 50 }, (_, n) => n)
const byStatus = (submitted: Submitted[]) => {
  const groups = [...Map.groupBy(submitted, ({ status }) => status)]
  return Object.fromEntries(groups.map(([status, { length }]) => [status, length]))
}

/**
 * The longest that any of fifty answers took, in milliseconds, in the quickest of three rounds: what else a machine does adds
 * to a round, while waiting for Cloudflare would make each of them take seconds.
 */
async function longestOfFifty(submit: () => Promise<Submitted>): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const submitted = await Promise.all(fifty.map(submit))
    expect(byStatus(submitted)).toEqual({ 200: 50 })
    rounds.push(Math.max(...submitted.map(({ took }) => took)))
  }
  return Math.min(...rounds)
}

describe('fifty submits at once', () => {
  test('with one key are one order and one create request', async () => {
    const { upstream, submit } = await scene()
    const submitted = await Promise.all(fifty.map(() => submit(key(1))))
    expect(byStatus(submitted)).toEqual({ 200: 49, 202: 1 })
    await lookUntil(
      async () => upstream.interconnects.length,
      (created) => created > 0,
    )
    // All that a second request could have been sent for has been answered by now.
    expect((await submit(key(1))).status).toBe(200)
    expect(upstream.posts).toHaveLength(1)
  })

  test('with a key each for one slot are one order, one create request, and 49 refusals that name it', async () => {
    const { upstream, submit } = await scene()
    const submitted = await Promise.all(fifty.map((n) => submit(key(n))))
    expect(byStatus(submitted)).toEqual({ 202: 1, 409: 49 })
    const placed = submitted.findIndex(({ status }) => status === 202)
    const refusals = submitted.filter(({ status }) => status === 409).map(({ body }) => Problem.parse(body))
    expect(new Set(refusals.map(({ type, order }) => `${type} ${order}`))).toEqual(
      new Set([`held-by-another-order ${key(placed)}`]),
    )
    await lookUntil(
      async () => upstream.interconnects.length,
      (created) => created > 0,
    )
    expect((await submit(key(99))).status).toBe(409)
    expect(upstream.posts).toHaveLength(1)
  })

  test('are each answered at once although upstream answers nothing', async () => {
    const { upstream, submit } = await scene()
    upstream.on('list', () => {})
    const alone = await submit(key(1))
    expect(alone.status).toBe(202)
    expect(alone.took).toBeLessThan(500)
    expect(await longestOfFifty(() => submit(key(1)))).toBeLessThan(500)
    expect(upstream.posts).toEqual([])
  })

  test('are each answered at once while their create request hangs', async () => {
    const { upstream, submit } = await scene()
    const arrived = Promise.withResolvers<void>()
    upstream.on('create', () => arrived.resolve())
    await submit(key(1))
    await arrived.promise
    expect(await longestOfFifty(() => submit(key(1)))).toBeLessThan(500)
    expect(upstream.posts).toHaveLength(1)
  })
})
