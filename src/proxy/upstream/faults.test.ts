import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../contract/clock.ts'
import { Problem } from '../../contract/problem.ts'
import { classify } from '../orders/outcome.ts'
import { createDeadlines } from './deadlines.ts'
import { exchange } from './exchange.ts'
import { FAULTS } from './faults.node.ts'
import { problemFromExchange } from './problem-from-exchange.ts'
import { head, type RawUpstream, startRawUpstream, whole } from './raw-upstream.node.ts'
import { createUndiciUpstream } from './undici.node.ts'

// Every fault over a real socket, through all that stands between it and a person.

/** The limit of fifteen seconds, shortened; whatever needs it to end takes this long here. */
const LIMIT_MS = 1000
const deadlines = createDeadlines(systemClock, LIMIT_MS)
const upstream = createUndiciUpstream()
afterAll(() => upstream.close())

const servers: RawUpstream[] = []
afterAll(async () => {
  for (const { close } of servers) await close()
})

async function raw(...arguments_: Parameters<typeof startRawUpstream>): Promise<RawUpstream> {
  const server = await startRawUpstream(...arguments_)
  servers.push(server)
  return server
}

const slot = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
const order = (origin: string) =>
  exchange(upstream.send, deadlines, {
    method: 'POST',
    url: `${origin}/client/v4/accounts/a/cni/interconnects`,
    headers: { authorization: 'Bearer canary', 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'a', type: 'direct', slot_id: slot }),
  })

describe('an upstream that answers with', () => {
  test.each(FAULTS)('$name is told as what it is', async (fault) => {
    const server = await raw(fault.answer)
    const began = performance.now()
    const outcome = await order(server.origin)
    expect(performance.now() - began).toBeLessThan(LIMIT_MS + 4000)
    const judged = classify(outcome, { type: 'direct', slot_id: slot })
    expect(judged.state).toBe(fault.order)
    if (fault.type !== undefined) {
      const problem = Problem.parse(problemFromExchange(outcome))
      expect(problem.type).toBe(fault.type)
      expect(problem.title && problem.detail).toBeTruthy()
      expect(JSON.stringify(problem)).not.toContain('canary')
    }
    expect(server.received().match(/^POST /gm)).toHaveLength(1)
  })
})

test('all of them make the process that meets them grow by less than 64 MiB', {
  timeout: 60_000,
}, async () => {
  const module = (name: string) => new URL(name, import.meta.url).href
  const program = `
    import { createDeadlines } from '${module('./deadlines.ts')}'
    import { exchange } from '${module('./exchange.ts')}'
    import { createUndiciUpstream } from '${module('./undici.node.ts')}'
    import { systemClock } from '${module('../../contract/clock.ts')}'
    const deadlines = createDeadlines(systemClock, 500)
    const { send, close } = createUndiciUpstream()
    const [ordinary, ...origins] = process.argv.slice(1)
    const call = (url) => exchange(send, deadlines, { method: 'POST', url, headers: {}, body: '{}' })
    // What the first calls load is not the faults’.
    for (let warm = 0; warm < 20; warm += 1) await call(ordinary)
    const before = process.memoryUsage.rss()
    let most = before
    const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2)
    let calls = 0
    for (const origin of origins) {
      await call(origin)
      calls += 1
    }
    clearInterval(sampling)
    await close()
    console.log(JSON.stringify({ calls, grown: (most - before) / 1024 / 1024 }))`
  // In a process of its own: neither upstream’s memory nor that of the test runner counts.
  const origins = await Promise.all(FAULTS.map(async ({ answer }) => (await raw(answer)).origin))
  const { origin: ordinary } = await raw((socket) => void socket.write(whole(200, '{}')))
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, ordinary, ...origins])
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')])
  const { calls, grown } = JSON.parse(printed) as { calls: number; grown: number } // printed just above
  expect(calls).toBe(FAULTS.length)
  expect(grown).toBeLessThan(64)
})

describe('a redirect to another origin', () => {
  test.each([301, 302, 303, 307, 308])('%i takes neither request nor credential there', async (status) => {
    const elsewhere = await raw((socket) => void socket.write(whole(200, '{}')))
    const server = await raw(
      (socket) =>
        void socket.write(head(status, [`location: ${elsewhere.origin}/client/v4`, 'content-length: 0'])),
    )
    const outcome = await order(server.origin)
    expect(outcome).toMatchObject({ outcome: 'answered', status })
    expect(problemFromExchange(outcome)).toMatchObject({ type: 'unreadable-answer' })
    expect(classify(outcome, { type: 'direct', slot_id: slot }).state).toBe('unknown')
    expect(server.received()).toContain('canary')
    expect(elsewhere.received()).toBe('')
  })
})
