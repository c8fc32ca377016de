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
  const [plain, fastify, express] = [
    await startPeer('plain-node', peer),
    await startPeer('fastify', peer),
    await startPeer('express', peer),
  ]
  const own = slotReads(`/api/accounts/${ACCOUNT}`)
  const forwarded = slotReads(`/client/v4/accounts/${ACCOUNT}/cni`)
  const costs = await cpuPerRequest(
    {
      'this console, each read going upstream': { server: console, requestOf: own },
      'this console, a read that others share': { server: console, requestOf: () => own(SLOT) },
      'plain `node:http`': { server: plain, requestOf: forwarded },
      'fastify + @fastify/http-proxy': { server: fastify, requestOf: forwarded },
      'express + http-proxy-middleware': { server: express, requestOf: forwarded },
    },
    progress,
  )
  for (const server of [console, plain, fastify, express, upstream]) await server.stop()

  const going = costs['this console, each read going upstream'].rounds
  const against = (name: keyof typeof costs) => medianRatio(going, costs[name].rounds)
  return {
    columns: ['server', 'µs of CPU per request', 'going upstream ÷ this', 'shared ÷ this'],
    rows: Object.entries(costs).map(([name, { micros, rounds }]) => [
      name,
      micros.toFixed(0),
      medianRatio(going, rounds).toFixed(2),
      medianRatio(costs['this console, a read that others share'].rounds, rounds).toFixed(2),
    ]),
    goals: [
      {
        what: 'CPU ÷ fastify + @fastify/http-proxy',
        found: against('fastify + @fastify/http-proxy'),
        limit: 0.8,
      },
      {
        what: 'CPU ÷ express + http-proxy-middleware',
        found: against('express + http-proxy-middleware'),
        limit: 0.35,
      },
    ],
  }
}
