import { once } from 'node:events'
import { connect } from 'node:net'
import { sendLoad, slotReads } from '../load.ts'
import { ACCOUNT, type MeasuredProcess, type Memory, startConsole, startPeer } from '../measured-process.ts'
import type { Finding } from '../part.ts'

const REQUESTS = 100_000
/** In so many steps, after each of which the memory is read. */
const STEPS = 5
const HANG_UPS = 2000
const AT_ONCE = 50
const BASE = `/api/accounts/${ACCOUNT}`

/** What becomes of the console's memory over many reads, and of a console whose clients hang up half-way. */
export async function endurance(progress: (what: string) => void): Promise<Finding> {
  const reads = await manyReads(progress)
  const hangUps = await manyHangUps(progress)
  const heap = (index: number) => reads[index]?.memory.heapUsed ?? Number.NaN
  return {
    columns: ['', 'heap in use, MB', 'resident, MB'],
    rows: [...reads, ...hangUps].map(({ when, memory: { heapUsed, rss } }) => [
      when,
      (heapUsed / 1e6).toFixed(1),
      (rss / 1e6).toFixed(1),
    ]),
    goals: [
      {
        what: 'heap after all reads ÷ after the first fifth of them',
        found: heap(STEPS) / heap(1),
        limit: 1.5,
      },
    ],
  }
}

interface Moment {
  when: string
  memory: Memory
}

/** Each of another slot, so that what is kept of them adds up if anything does. */
async function manyReads(progress: (what: string) => void): Promise<Moment[]> {
  const upstream = await startPeer('upstream', { DELAY: '0' })
  const server = await startConsole(upstream.origin)
  const moments: Moment[] = [{ when: 'idle', memory: await server.keptMemory() }]
  for (let step = 1; step <= STEPS; step += 1) {
    const sent = ((REQUESTS / STEPS) * step).toLocaleString('en')
    progress(`${sent} reads`)
    await sendLoad(server.origin, slotReads(BASE), { requests: REQUESTS / STEPS })
    moments.push({ when: `after ${sent} reads`, memory: await server.keptMemory() })
  }
  await server.stop()
  await upstream.stop()
  return moments
}

/** @throws Error where the console does not answer any more */
async function manyHangUps(progress: (what: string) => void): Promise<Moment[]> {
  // Slow enough for who asks to be gone before the answer.
  const upstream = await startPeer('upstream', { DELAY: '50' })
  const server = await startConsole(upstream.origin)
  const head = (request: string) =>
    `${request} HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nX-Console: 1\r\n`
  const half = `${head(`POST ${BASE}/orders`)}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"account":`
  const whole = () => `${head(`GET ${BASE}/slots/${crypto.randomUUID()}`)}\r\n`
  const answersStill = () => sendLoad(server.origin, slotReads(BASE), { requests: 500 })

  await answersStill()
  const moments: Moment[] = [{ when: 'another console', memory: await server.keptMemory() }]
  const count = HANG_UPS.toLocaleString('en')
  for (const [where, bytes] of [
    ['within a body', () => half],
    ['before the answer', whole],
  ] as const) {
    progress(`${count} clients hang up ${where}`)
    await hangUp(server, bytes)
    await answersStill()
    const when = `after ${count} clients that hung up ${where}`
    moments.push({ when, memory: await server.keptMemory() })
  }
  await server.stop()
  await upstream.stop()
  return moments
}

/** So many clients that send this much and are gone. */
async function hangUp({ origin }: MeasuredProcess, bytes: () => string): Promise<void> {
  const { hostname, port } = new URL(origin)
  for (let sent = 0; sent < HANG_UPS; sent += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const socket = connect({ host: hostname, port: Number(port) })
        await once(socket, 'connect')
        await new Promise<void>((resolve) => socket.write(bytes(), () => resolve()))
        socket.resetAndDestroy()
      }),
    )
  }
}
