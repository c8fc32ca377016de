import { type LoadRequest, sendLoad } from './load.ts'
import type { MeasuredProcess } from './measured-process.ts'
import { median } from './statistics.ts'

/** So many requests until what runs is what the compiler made of it. */
const WARM_UP = 30_000
const ROUNDS = 11
const REQUESTS = 3000

/** A server, and what it is asked. */
interface Measured {
  server: MeasuredProcess
  requestOf: () => LoadRequest
}

/** Microseconds of processor time per request: in each round, and the median of the rounds. */
export interface Cost {
  rounds: readonly number[]
  micros: number
}

/**
 * Measures servers round by round in turn, so that what else the machine does meets all of them alike, and ratios within one
 * round mean something.
 */
export async function cpuPerRequest<Name extends string>(
  measured: Readonly<Record<Name, Measured>>,
  progress: (what: string) => void,
): Promise<Record<Name, Cost>> {
  const each = Object.entries<Measured>(measured).map(([name, one]) => ({
    name,
    ...one,
    rounds: [] as number[],
  }))
  for (const { name, server, requestOf } of each) {
    progress(`warming up ${name}`)
    await sendLoad(server.origin, requestOf, { requests: WARM_UP })
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    progress(`round ${round} of ${ROUNDS}`)
    for (const { server, requestOf, rounds } of each) {
      const before = await server.cpu()
      await sendLoad(server.origin, requestOf, { requests: REQUESTS })
      rounds.push(((await server.cpu()) - before) / REQUESTS)
    }
  }
  const costs = each.map(({ name, rounds }): [string, Cost] => [name, { rounds, micros: median(rounds) }])
  return Object.fromEntries(costs) as Record<Name, Cost> // one for each name that was given
}
