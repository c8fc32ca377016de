import { createVirtualClock } from '../contract/virtual-clock.node.ts'
import { createProxy } from './create-proxy.ts'
import { createServices } from './create-services.ts'
import { anybody, type Gate, writers } from './gate.ts'
import { type LogFields, silent } from './log.ts'
import { createJournal } from './orders/journal.ts'
import { openMemoryDatabase } from './orders/sqlite.node.ts'
import { createCloudflare } from './upstream/cloudflare.ts'
import { sendByFetch } from './upstream/send-by-fetch.ts'

export const GUARDED_ACCOUNT = '0123456789abcdef0123456789abcdef'

/** For tests: the whole proxy, live, on an upstream that refuses everything and counts what reaches it. */
export function guardScene({ gate = {}, log = silent }: { gate?: Partial<Gate>; log?: typeof silent } = {}) {
  const clock = createVirtualClock()
  const reported: unknown[] = []
  let upstreamRequests = 0
  const cloudflare = createCloudflare({
    send: sendByFetch(async () => {
      upstreamRequests += 1
      const errors = [{ code: 1000, message: 'No.' }]
      return Response.json({ success: false, errors, messages: [], result: null }, { status: 404 })
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({}),
    clock,
    random: () => 0,
  })
  const report = (error: unknown) => void reported.push(error)
  const services = createServices({
    mode: 'live',
    scheme: 'token',
    configured: [GUARDED_ACCOUNT],
    journal: createJournal(openMemoryDatabase()),
    cloudflare,
    clock,
    report,
  })
  const app = createProxy({
    mode: 'live',
    scheme: 'token',
    hosts: ['127.0.0.1:8787', 'localhost:8787', 'console.example.com'],
    gate: { identify: anybody, writing: writers(false), ...gate },
    log,
    report,
    ...services,
  })
  return { app, clock, reported, upstreamRequests: () => upstreamRequests }
}

/** A log that keeps its lines. */
export function keptLog() {
  const lines: (LogFields & { level: string; event: string })[] = []
  const log: typeof silent = (level, event, fields) => void lines.push({ level, event, ...fields })
  return { lines, log }
}
