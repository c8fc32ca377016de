import { ErrorEnvelope } from '../../contract/envelope.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Exchange } from '../upstream/exchange.ts'
import { problemFromExchange } from '../upstream/problem-from-exchange.ts'

/** What the one request that removes something came to. `unclear` is to be settled by reading. */
export type RemovalOutcome =
  | { state: 'gone'; how: 'removed' | 'gone already' | 'gone when looked for'; ray: string | undefined }
  | { state: 'refused'; problem: Problem }
  | { state: 'unclear'; problem: Problem }

/**
 * Decides what is known after a removal. `gone` needs upstream's word (a success, or that there is no such thing), `refused`
 * its refusal or proof that it never heard; whatever is not understood is `unclear`.
 */
export function classifyRemoval(exchange: Exchange): RemovalOutcome {
  const problem = problemFromExchange(exchange)
  const refused = { ...problem, detail: `Nothing was removed. ${problem.detail}` }
  if (exchange.outcome === 'not-sent' || exchange.outcome === 'held-back') {
    return { state: 'refused', problem: refused }
  }
  if (exchange.outcome !== 'answered') return { state: 'unclear', problem }
  const { status, ray } = exchange
  if (status === 404) return { state: 'gone', how: 'gone already', ray }
  if (isSuccess(exchange)) return { state: 'gone', how: 'removed', ray }
  // A conflict is Cloudflare's own word that it did not do it; who removes needs no slot or key that another may have won.
  if (status >= 400 && status < 500 && status !== 408) return { state: 'refused', problem: refused }
  return { state: 'unclear', problem }
}

/** Nothing at all, or JSON that does not say that it failed: a page of some gateway in between is no success. */
function isSuccess({ status, bytes, json }: Extract<Exchange, { outcome: 'answered' }>): boolean {
  if (status < 200 || status >= 300) return false
  if (bytes?.byteLength === 0) return true
  return json !== undefined && !ErrorEnvelope.safeParse(json).success
}
