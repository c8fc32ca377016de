import type { ConfirmedStep } from '../../contract/follow-up.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { CreatedOrder } from '../../contract/order.ts'
import type { Seen } from './use-sightings.ts'

/** What support may be told of an interconnect. A field of a newer API may be a secret: only these pass. */
const tellable = [
  'name',
  'type',
  'account',
  'facility',
  'site',
  'region',
  'speed',
  'slot_id',
  'ccr_device_name',
  'virtual_port_reservation_id',
] as const

export interface BundleParts {
  interconnect: Interconnect
  /** The order that created it, where this console placed it. */
  order: CreatedOrder | undefined
  seen: Seen
  confirmed: readonly ConfirmedStep[]
  /** When the bundle is made, in ISO 8601. */
  at: string
}

/**
 * What Cloudflare's support asks for, as JSON: names, states and rays with their times, and the order. No secret is in it,
 * nor anything that a person typed.
 */
export function supportBundle({ interconnect, order, seen, confirmed, at }: BundleParts): string {
  const told = tellable.flatMap((field) => (field in interconnect ? [[field, interconnect[field]]] : []))
  const bundle = {
    made_at: at,
    page_open_since: seen.since,
    interconnect: Object.fromEntries(told) as object, // field by field from the interconnect
    order: order
      ? {
          id: order.id,
          placed_at: order.createdAt,
          sent_at: order.sentAt ?? null,
          known_by: order.evidence,
          ray: order.ray ?? null,
        }
      : null,
    status_seen: seen.sightings,
    failed_reads: seen.failures,
    steps_confirmed: confirmed.map(({ step, at: time }) => ({ step, at: time })),
  }
  return `${JSON.stringify(bundle, null, 2)}\n`
}
