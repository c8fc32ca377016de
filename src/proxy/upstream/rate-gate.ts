import type { Clock } from '../../contract/clock.ts'
import type { Exchange } from './exchange.ts'

/** How long to wait after a 429 that does not say: Cloudflare blocks for five minutes. */
export const DEFAULT_RETRY_AFTER_S = 300

/** Stands between the console and upstream while upstream's rate limit is used up. */
export interface RateGate {
  /** Seconds until calls may go out again; 0 when they may. */
  closedFor(): number
  /** Learns from an answer: a 429 closes the gate for as long as it says. */
  learn(exchange: Exchange): void
}

/**
 * One 429 stops every call, since the limit counts the user's calls and not those of one screen.
 * @see https://developers.cloudflare.com/fundamentals/api/reference/limits/
 */
export function createRateGate(clock: Clock): RateGate {
  let opensAt = 0
  return {
    closedFor: () => Math.max(0, Math.ceil((opensAt - clock.now()) / 1000)),
    learn(exchange) {
      if (exchange.outcome !== 'answered' || exchange.status !== 429) return
      const seconds = exchange.retryAfter ?? DEFAULT_RETRY_AFTER_S
      opensAt = Math.max(opensAt, clock.now() + seconds * 1000)
    },
  }
}
