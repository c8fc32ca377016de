import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type ConsoleProcess, startConsoleProcess } from './console-process.node.ts'
import { LIVE_ACCOUNT, LIVE_SLOT, lookUntil, startLiveUpstream } from './live-upstream.node.ts'

// The real process on a real journal file, told to stop by SIGTERM while the one request of an order is on its way.

const KEY = 'b7e6c1a0-0000-4000-8000-000000000002'
const TIMEOUT = 60_000
const body = { account: LIVE_ACCOUNT, type: 'direct', slot_id: LIVE_SLOT }

const root = mkdtempSync(join(tmpdir(), 'console-stop-'))
const cleanups: (() => unknown)[] = []
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup()
  rmSync(root, { recursive: true })
})

/** A console whose create request has arrived upstream, where it is held until `answer`. */
async function ordering() {
  const upstream = await startLiveUpstream()
  cleanups.push(upstream.close)
  const dataDir = join(mkdtempSync(join(root, 'case-')), 'data')
  async function start(): Promise<ConsoleProcess> {
    const started = await startConsoleProcess(dataDir, upstream.baseUrl)
    cleanups.push(started.kill)
    return started
  }
  const arrived = Promise.withResolvers<() => void>()
  upstream.on('create', (_response, { usual }) => arrived.resolve(usual))
  const running = await start()
  expect(await running.submit(KEY, body)).toBe(202)
  return { upstream, start, running, answer: await arrived.promise }
}

/** Whether a console takes requests. */
const serves = (running: ConsoleProcess) =>
  running.look(KEY).then(
    () => true,
    () => false,
  )

describe('a console that is told to stop while an order is on its way', () => {
  test('takes no request any more, waits for the answer and writes it down', {
    timeout: TIMEOUT,
  }, async () => {
    const { upstream, start, running, answer } = await ordering()
    running.terminate()
    expect(
      await lookUntil(
        () => serves(running),
        (isServing) => !isServing,
      ),
    ).toBe(false)
    answer()
    expect(await running.ended).toBe(0)

    const next = await start()
    expect(await next.look(KEY)).toMatchObject({ state: 'created', evidence: 'answer' })
    expect(upstream.posts).toHaveLength(1)
  })

  test('ends at once when it is told so again, and the next one finds the order in doubt', {
    timeout: TIMEOUT,
  }, async () => {
    const { upstream, start, running } = await ordering()
    // One that comes right after the first counts as the same.
    const again = setInterval(running.terminate, 100)
    expect(await running.ended).toBe(128 + 15)
    clearInterval(again)

    upstream.recover()
    const next = await start()
    const order = await lookUntil(
      () => next.look(KEY),
      (seen) => seen?.state !== 'sending',
    )
    expect(order).toMatchObject({ state: 'unknown', problem: { type: 'interrupted' } })
    expect(upstream.posts).toHaveLength(1)
  })
})
