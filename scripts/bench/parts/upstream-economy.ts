import type { Finding } from '../part.ts'
import { watchForAWhile } from '../upstream/watch-for-a-while.ts'

const MINUTES = 15

const SITUATIONS = [
  { title: 'the first rows, pages of 100', pageSize: 100, limit: 300 },
  { title: 'the first rows, pages of 10', pageSize: 10, limit: 600 },
  { title: 'each its own rows, pages of 100', pageSize: 100, isScattered: true },
] as const

/** Calls upstream of clients that watch 1,000 interconnects, by the application's own intervals, on a virtual clock. */
export async function upstreamEconomy(progress: (what: string) => void): Promise<Finding> {
  const rows: string[][] = []
  const goals: Finding['goals'][number][] = []
  for (const { title, limit, ...situation } of SITUATIONS.map((each) => ({ limit: undefined, ...each }))) {
    for (const clients of [1, 20, 200]) {
      progress(`${clients} clients, ${title}`)
      const { perMinute, worstFiveMinutes } = await watchForAWhile({
        clients,
        minutes: MINUTES,
        ...situation,
      })
      rows.push([title, String(clients), perMinute.join(' '), String(worstFiveMinutes)])
      if (limit !== undefined) {
        goals.push({
          what: `calls in the worst 5 minutes, ${clients === 1 ? 'one client' : `${clients} clients`}, ${title}`,
          found: worstFiveMinutes,
          limit: limit - 1,
        })
      }
    }
  }
  return { columns: ['looking at', 'clients', 'calls in each minute', 'in the worst five'], rows, goals }
}
