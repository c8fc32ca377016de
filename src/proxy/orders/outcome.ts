import { unwrapped } from '../../contract/envelope.ts'
import { Interconnect, isDirect, isGcpPartner } from '../../contract/interconnect.ts'
import { type Ordered } from '../../contract/order.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Exchange } from '../upstream/exchange.ts'
import { problemFromExchange } from '../upstream/problem-from-exchange.ts'

/** What the one create request came to. */
export type Outcome =
  | { state: 'created'; interconnect: Interconnect; ray: string | undefined }
  | { state: 'rejected'; problem: Problem }
  | { state: 'unknown'; problem: Problem }

/** The fields of a create request that upstream's messages can point at. */
const FIELDS = ['account', 'type', 'slot_id', 'speed', 'bandwidth', 'pairing_key']

/**
 * Decides what is known about an order after its one request. `rejected` needs proof that nothing was created: a
 * refusal, or a connection that never came about. Whatever is not understood is `unknown`.
 */
export function classify(exchange: Exchange, ordered: Ordered): Outcome {
  const problem = problemFromExchange(exchange, FIELDS)
  if (exchange.outcome === 'not-sent' || exchange.outcome === 'held-back')
    return { state: 'rejected', problem: withLead(problem, 'Nothing was ordered.') }
  if (exchange.outcome === 'answered') {
    const { status } = exchange
    if (status >= 200 && status < 300) {
      const interconnect = Interconnect.safeParse(unwrapped(exchange.json))
      if (interconnect.success && answers(interconnect.data, ordered)) {
        return { state: 'created', interconnect: interconnect.data, ray: exchange.ray }
      }
    }
    if (status >= 400 && status < 500 && status !== 408 && status !== 409) {
      return { state: 'rejected', problem: withLead(problem, 'Nothing was ordered.') }
    }
  }
  return { state: 'unknown', problem }
}

/** Whether an interconnect can be what was ordered: the same kind, on the same slot. */
function answers(interconnect: Interconnect, ordered: Ordered): boolean {
  switch (ordered.type) {
    case 'direct':
      return isDirect(interconnect) && interconnect.slot_id.toLowerCase() === ordered.slot_id
    case 'gcp_partner':
      return isGcpPartner(interconnect)
  }
}

function withLead(problem: Problem, lead: string): Problem {
  return { ...problem, detail: `${lead} ${problem.detail}` }
}

/** An answer that names an interconnect which is already another order's: it tells nothing about this one. */
export const nameTaken: Problem = {
  type: 'unreadable-answer',
  title: 'Cloudflare’s answer belongs to another order',
  status: 502,
  detail:
    'It names an interconnect that an earlier order created. Whether this one created anything is not known.',
}
