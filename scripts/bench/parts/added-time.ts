import { sendLoad, slotReads } from '../load.ts'
import { ACCOUNT, startConsole, startPeer } from '../measured-process.ts'
import type { Finding } from '../part.ts'
import { median, medianRatio, percentile } from '../statistics.ts'

const UPSTREAM_MS = 20
const WARM_UP = 10_000
const ROUNDS = 9
const REQUESTS = 100

/** Time of one read, with no other beside it, from an upstream that takes a while: as it is, and through each server. */
export async function addedTime(progress: (what: string) => void): Promise<Finding> {
  const upstream = await startPeer('upstream', { DELAY: String(UPSTREAM_MS) })
  const peer = { UPSTREAM: upstream.origin }
  const forwarded = `/client/v4/accounts/${ACCOUNT}/cni`
  const servers = [
    { name: 'direct', server: upstream, base: forwarded },
    { name: 'this console', server: await startConsole(upstream.origin), base: `/api/accounts/${ACCOUNT}` },
    { name: 'plain `node:http`', server: await startPeer('plain-node', peer), base: forwarded },
    { name: 'fastify + @fastify/http-proxy', server: await startPeer('fastify', peer), base: forwarded },
    { name: 'express + http-proxy-middleware', server: await startPeer('express', peer), base: forwarded },
  ]
  const measured = servers.map((each) => ({ ...each, p50: [] as number[], p99: [] as number[] }))
  progress('warming up')
  for (const { server, base } of servers)
    await sendLoad(server.origin, slotReads(base), { requests: WARM_UP })
  for (let round = 1; round <= ROUNDS; round += 1) {
    progress(`round ${round} of ${ROUNDS}`)
    for (const { server, base, p50, p99 } of measured) {
      const took = await sendLoad(server.origin, slotReads(base), {
        requests: REQUESTS,
        connections: 1,
      })
      p50.push(median(took))
      p99.push(percentile(took, 99))
    }
  }
  for (const { server } of servers) await server.stop()

  const direct = measured[0]?.p50 ?? []
  return {
    columns: ['', 'p50, ms', 'p99, ms', 'p50 ÷ direct'],
    rows: measured.map(({ name, p50, p99 }) => [
      name,
      median(p50).toFixed(1),
      median(p99).toFixed(1),
      medianRatio(p50, direct).toFixed(3),
    ]),
    goals: measured
      .filter(({ name }) => name === 'this console')
      .map(({ p50 }) => ({
        what: `p50 at a ${UPSTREAM_MS} ms upstream ÷ direct`,
        found: medianRatio(p50, direct),
        limit: 1.06,
      })),
  }
}
