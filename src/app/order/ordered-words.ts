import { inWords } from '../../contract/bandwidths.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import type { Order } from '../../contract/order.ts'
import type { PathSubject } from '../interconnect/path-states.ts'
import type { RequestBody } from './equivalent-request.ts'

/** What was ordered, in a line: "1 Gbps to us-central1, domain 2". */
export function orderedInWords({ ordered }: Pick<Order, 'ordered'>): string {
  if (ordered.type === 'gcp_partner') {
    return `${inWords(ordered.bandwidth)} to ${ordered.region}, domain ${ordered.domain}`
  }
  const speed = ordered.speed ? `${inWords(ordered.speed)} port` : 'Port'
  return `${speed} at slot ${ordered.slot_id}`
}

/** The heading of an order's page. */
export function orderTitle(order: Order): string {
  const kind = KIND_NAMES[order.kind]
  if (order.ordered.type === 'gcp_partner') return `${kind}, ${order.ordered.region}`
  const site = order.state === 'created' && 'site' in order.interconnect ? order.interconnect.site : undefined
  return typeof site === 'string' ? `${kind}, ${site}` : kind
}

/** What became of an order, in the sentence that a screen reader announces when it changes. */
export function outcomeInWords(order: Order): string {
  switch (order.state) {
    case 'queued':
      return 'The order is queued.'
    case 'sending':
      return 'The order is being placed. Do not submit it again.'
    case 'created':
      return `The interconnect ${order.interconnect.name} was created.`
    case 'rejected':
      return `Nothing was created. ${order.problem.title}.`
    case 'unknown':
      return `There is no confirmed answer. The interconnect may exist. Do not order it again.${
        order.candidates.length > 0
          ? ` May be it: ${order.candidates.map(({ name }) => name).join(', ')}.`
          : ''
      }`
    case 'abandoned':
      return `The order was given up by ${order.abandonedBy}.`
  }
}

/** What is drawn as an order's path. */
export function pathSubjectOf({ ordered }: Pick<Order, 'ordered'>): PathSubject {
  if (ordered.type === 'direct') return { kind: 'direct', speed: ordered.speed && inWords(ordered.speed) }
  const { region, domain, bandwidth } = ordered
  return { kind: 'gcp_partner', region, domain, bandwidth: inWords(bandwidth) }
}

/** The create body of an order, without its secret. */
export function requestBodyOf({ account, ordered }: Pick<Order, 'account' | 'ordered'>): RequestBody {
  if (ordered.type === 'gcp_partner') return { account, type: 'gcp_partner', bandwidth: ordered.bandwidth }
  const { slot_id, speed } = ordered
  return { account, type: 'direct', slot_id, ...(speed && { speed }) }
}
