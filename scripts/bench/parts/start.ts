import { setTimeout as pause } from 'node:timers/promises'
import { freshDirectory, type MeasuredProcess, startConsole, startPeer } from '../measured-process.ts'
import type { Finding } from '../part.ts'
import { median, medianRatio } from '../statistics.ts'

const ROUNDS = 15
/** After its first answer a process is left alone for so long, in milliseconds, before it is called idle. */
const SETTLING_MS = 500
/** Where no connection is made: nothing listens at the discard port. */
const NOWHERE = 'http://127.0.0.1:9'

/** From the start of a process to its first answer, and what it then takes of the memory. */
export async function startAndIdle(progress: (what: string) => void): Promise<Finding> {
  const kinds = [
    {
      name: 'bare `node:http` with undici and SQLite',
      start: () => startPeer('bare', { DATA_DIR: freshDirectory() }),
    },
    { name: 'this console', start: () => startConsole(NOWHERE) },
    { name: 'fastify + @fastify/http-proxy', start: () => startPeer('fastify', { UPSTREAM: NOWHERE }) },
    { name: 'express + http-proxy-middleware', start: () => startPeer('express', { UPSTREAM: NOWHERE }) },
  ]
  const measured = kinds.map((kind) => ({ ...kind, ms: [] as number[], megabytes: [] as number[] }))
  for (let round = 0; round <= ROUNDS; round += 1) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`)
    for (const { start, ms, megabytes } of measured) {
      const server = await start()
      const idle = await idleMegabytes(server)
      await server.stop()
      if (round === 0) continue
      ms.push(server.startMs)
      megabytes.push(idle)
    }
  }
  const [bare, console] = measured
  const against = (values: readonly number[] = [], bareValues: readonly number[] = []) =>
    medianRatio(values, bareValues)
  return {
    columns: ['', 'first answer after, ms', '÷ bare', 'idle, MB', '÷ bare'],
    rows: measured.map(({ name, ms, megabytes }) => [
      name,
      median(ms).toFixed(0),
      against(ms, bare?.ms).toFixed(2),
      median(megabytes).toFixed(1),
      against(megabytes, bare?.megabytes).toFixed(2),
    ]),
    goals: [
      { what: 'start to first answer ÷ bare', found: against(console?.ms, bare?.ms), limit: 1.6 },
      { what: 'idle memory ÷ bare', found: against(console?.megabytes, bare?.megabytes), limit: 1.25 },
    ],
  }
}

async function idleMegabytes(server: MeasuredProcess): Promise<number> {
  await pause(SETTLING_MS)
  return (await server.memory()).rss / 1e6
}
