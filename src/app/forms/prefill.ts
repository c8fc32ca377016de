import { BANDWIDTHS } from '../../contract/bandwidths.ts'
import { mayBeKey } from '../../contract/pairing-key-text.ts'
import type { Drafts } from '../order/drafts.ts'
import { type Kind, kindIn } from './kind-in.ts'

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
    kind: kindIn(search),
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

/** What a link to the form can carry: everything but the pairing key. */
export type SharedInput =
  | { kind: 'direct'; slot_id: string; speed: string }
  | { kind: 'gcp_partner'; bandwidth: string }

/**
 * The address of the form with this input, for somebody else to open; {@link prefillOf} reads it.
 * @param pair the interconnect whose pair it is to be
 */
export function linkToForm(account: string, input: SharedInput, pair: string | null): string {
  const { kind } = input
  const fields =
    kind === 'direct' ? { slot_id: input.slot_id, speed: input.speed } : { bandwidth: input.bandwidth }
  const given = Object.entries({ account, kind, ...fields, ...(pair && { pair }) }).filter(
    // A key that slipped into another field must not leave by a link.
    ([, value]) => value.trim() !== '' && !mayBeKey(value),
  )
  return `/new?${new URLSearchParams(given.map(([name, value]) => [name, value.trim()]))}`
}
