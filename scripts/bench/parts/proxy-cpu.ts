import { cpuPerRequest } from '../cpu-per-request.ts'
import { slotReads } from '../load.ts'
import { ACCOUNT, startConsole, startPeer } from '../measured-process.ts'
import type { Finding } from '../part.ts'
import { medianRatio } from '../statistics.ts'

const SLOT = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'

/** Processor time of one read of a slot, at 64 connections: through the console, which checks all of it, and forwarded by others. */
export async function proxyCpu(progress: (what: string) => void): Promise<Finding> {
  const upstream = await startPeer('upstream', { DELAY: '0' })
  const peer = { UPSTREAM: upstream.origin }
  const console = await startConsole(upstream.origin)
  const [plain, hono, fastify, express, express3] = [
    await startPeer('plain-node', peer),
    await startPeer('hono', peer),
    await startPeer('fastify', peer),
    await startPeer('express', peer),
    await startPeer('express-3', peer),
  ]
  const own = slotReads(`/api/accounts/${ACCOUNT}`)
  const forwarded = slotReads(`/client/v4/accounts/${ACCOUNT}/cni`)
  const costs = await cpuPerRequest(
    {
      'this console, each read going upstream': { server: console, requestOf: own },
      'this console, a read that others share': { server: console, requestOf: () => own(SLOT) },
      'plain `node:http`': { server: plain, requestOf: forwarded },
      'Hono + undici, of which the console is made': { server: hono, requestOf: forwarded },
      'fastify + @fastify/http-proxy': { server: fastify, requestOf: forwarded },
      'express + http-proxy-middleware': { server: express, requestOf: forwarded },
      'express + http-proxy-middleware 3': { server: express3, requestOf: forwarded },
    },
    progress,
  )
  for (const server of [console, plain, hono, fastify, express, express3, upstream]) await server.stop()

  const going = costs['this console, each read going upstream'].rounds
  const shared = costs['this console, a read that others share'].rounds
  const peers = [
    { name: 'fastify + @fastify/http-proxy', limit: 0.8 },
    { name: 'express + http-proxy-middleware', limit: 0.35 },
    { name: 'express + http-proxy-middleware 3', limit: 0.35 },
  ] as const
  return {
    columns: ['server', 'µs of CPU per request', 'going upstream ÷ this', 'shared ÷ this'],
    rows: Object.entries(costs).map(([name, { micros, rounds }]) => [
      name,
      micros.toFixed(0),
      medianRatio(going, rounds).toFixed(2),
      medianRatio(shared, rounds).toFixed(2),
    ]),
    goals: peers.flatMap(({ name, limit }) => {
      const { rounds } = costs[name]
      return [
        { what: `CPU, each read going upstream ÷ ${name}`, found: medianRatio(going, rounds), limit },
        { what: `CPU, a read that others share ÷ ${name}`, found: medianRatio(shared, rounds), limit },
      ]
    }),
  }
}
