import type { Clock } from '../../contract/clock.ts'
import type { Exchange } from './exchange.ts'

/** How long to wait before the second and the third attempt: between half of it and all of it. */
const WAITS_MS = [400, 1200]

/**
 * Repeats a read, and only ever a read, that met a passing fault: twice, after a wait that chance stretches so that many
 * consoles do not come back together.
 * @param random a number from 0 up to, not including, 1
 */
export async function withRetries(
  attempt: () => Promise<Exchange>,
  clock: Clock,
  random: () => number,
): Promise<Exchange> {
  let exchange = await attempt()
  for (const wait of WAITS_MS) {
    if (!isPassing(exchange)) break
    await clock.sleep(wait * (0.5 + random() / 2))
    exchange = await attempt()
  }
  return exchange
}

/** Faults that are likely gone a moment later. A timeout is not: it has cost its fifteen seconds already. */
function isPassing(exchange: Exchange): boolean {
  switch (exchange.outcome) {
    case 'answered':
      return exchange.status === 502 || exchange.status === 503 || exchange.status === 504
    case 'not-sent':
      return true
    case 'broken':
      return exchange.why === 'connection'
    case 'timeout':
    case 'held-back':
      return false
  }
}
