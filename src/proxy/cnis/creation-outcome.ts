import { type CreateCni, UpstreamCni } from '../../contract/cni.ts'
import { unwrapped } from '../../contract/envelope.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Exchange } from '../upstream/exchange.ts'
import { problemFromExchange } from '../upstream/problem-from-exchange.ts'
import { verdictOf } from '../upstream/verdict.ts'
import { withoutKeys } from './without-key.ts'

/** What the one create request came to. */
export type CreationOutcome =
  | { state: 'created'; cni: string; ray: string | undefined }
  | { state: 'rejected'; problem: Problem }
  | { state: 'unknown'; problem: Problem }

/** The fields of a CNI that upstream's messages can point at, each with where it is in the body. */
export const CNI_FIELDS = [
  'account',
  'interconnect',
  'magic/conduit_name',
  'magic/description',
  'magic/mtu',
  'bgp/customer_asn',
  'bgp/extra_prefixes',
  'bgp/md5_key',
]

/** Decides what is known about a creation after its one request. Whatever is not understood is `unknown`. */
export function classifyCreation(exchange: Exchange, body: CreateCni): CreationOutcome {
  const problem = problemFromExchange(withoutKeys(exchange, [body.bgp?.md5_key]), CNI_FIELDS)
  switch (verdictOf(exchange)) {
    case 'refused':
      return { state: 'rejected', problem: { ...problem, detail: `Nothing was created. ${problem.detail}` } }
    case 'accepted': {
      const answer = answeredCni(exchange)
      return answer?.interconnect === body.interconnect
        ? { state: 'created', cni: answer.id, ray: rayOf(exchange) }
        : { state: 'unknown', problem }
    }
    case 'unknown':
      return { state: 'unknown', problem }
  }
}

/** The CNI that an answer carries, if it carries one. */
export function answeredCni(exchange: Exchange): UpstreamCni | undefined {
  return exchange.outcome === 'answered' ? UpstreamCni.safeParse(unwrapped(exchange.json)).data : undefined
}

/** Cloudflare's name for the request, where it answered. */
export function rayOf(exchange: Exchange): string | undefined {
  return exchange.outcome === 'answered' ? exchange.ray : undefined
}
