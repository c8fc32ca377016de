import type { Exchange } from './exchange.ts'

/**
 * What an exchange proves about a request that changes something. `refused` needs proof that nothing was done: a refusal,
 * or a request that never left. 408 and 409 prove nothing: a gateway may have given up on, or repeated, what went through.
 */
export function verdictOf(exchange: Exchange): 'accepted' | 'refused' | 'unknown' {
  switch (exchange.outcome) {
    case 'not-sent':
    case 'held-back':
      return 'refused'
    case 'timeout':
    case 'broken':
      return 'unknown'
    case 'answered': {
      const { status } = exchange
      if (status >= 200 && status < 300) return 'accepted'
      return status >= 400 && status < 500 && status !== 408 && status !== 409 ? 'refused' : 'unknown'
    }
  }
}
