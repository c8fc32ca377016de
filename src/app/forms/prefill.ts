import { BANDWIDTHS } from '../../contract/bandwidths.ts'
import { KINDS } from '../../contract/kinds.ts'
import type { Drafts } from '../order/drafts.ts'

export type Kind = (typeof KINDS)[number]

/** What a link to `/new` asks for. */
export interface Prefill {
  kind: Kind | undefined
  direct: Partial<Drafts['direct']>
  gcp_partner: Partial<Drafts['gcp_partner']>
}

/** Reads a link such as `/new?kind=gcp_partner&bandwidth=1G`. What it does not know it leaves alone. */
export function prefillOf(search: URLSearchParams): Prefill {
  const bandwidth = search.get('bandwidth')
  const slotId = search.get('slot_id')
  const speed = search.get('speed')
  return {
    kind: KINDS.find((kind) => kind === search.get('kind')),
    direct: { ...(slotId && { slot_id: slotId }), ...(speed && { speed }) },
    gcp_partner: BANDWIDTHS.some((known) => known === bandwidth) && bandwidth ? { bandwidth } : {},
  }
}

/** The address without what was taken over into the form: a reload must not undo what was typed since. */
export function withoutPrefill(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search)
  for (const name of ['bandwidth', 'slot_id', 'speed']) rest.delete(name)
  return rest
}

/**
 * The address without anything that is, or may be, a pairing key; undefined where there is none. An address is kept in
 * histories and logs, and whoever holds an unused key can use it.
 */
export function withoutPairingKey(search: URLSearchParams): URLSearchParams | undefined {
  const secrets = [...search].filter(
    ([name, value]) => /pairing/i.test(name) || /^\s*[^/\s]{8,}\/[^/]+\/[^/]+$/.test(value),
  )
  if (secrets.length === 0) return undefined
  const rest = new URLSearchParams(search)
  for (const [name] of secrets) rest.delete(name)
  return rest
}
