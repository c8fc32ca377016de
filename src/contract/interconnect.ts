import { Bandwidth } from './bandwidth.ts'
import { Facility } from './slot.ts'
import { z } from './zod.ts'

/** A physical interconnect as Cloudflare returns it; fields of newer revisions pass through untouched. */
export const DirectInterconnect = z.looseObject({
  account: z.string(),
  name: z.string().check(z.minLength(1)),
  type: z.literal('direct'),
  facility: Facility,
  site: z.string(),
  slot_id: z.string(),
  speed: z.string(),
  owner: z.optional(z.nullable(z.string())),
  virtual_port_reservation_id: z.optional(z.nullable(z.string())),
  ccr_device_name: z.optional(z.nullable(z.string())),
})
export type DirectInterconnect = z.infer<typeof DirectInterconnect>

/** A Google Cloud partner interconnect as Cloudflare returns it, without its pairing key. `speed` is its bandwidth. */
export const GcpPartnerInterconnect = z.looseObject({
  account: z.string(),
  name: z.string().check(z.minLength(1)),
  type: z.literal('gcp_partner'),
  region: z.string(),
  speed: z.optional(z.nullable(z.union([Bandwidth, z.string()]))),
  owner: z.optional(z.nullable(z.string())),
  virtual_port_reservation_id: z.optional(z.nullable(z.string())),
})
export type GcpPartnerInterconnect = z.infer<typeof GcpPartnerInterconnect>

/** An interconnect of a type, or in a form, that this console does not know: shown raw rather than hidden. */
export const OtherInterconnect = z.looseObject({
  account: z.string(),
  name: z.string().check(z.minLength(1)),
  type: z.string(),
})
export type OtherInterconnect = z.infer<typeof OtherInterconnect>

/**
 * Anything that the account's list can hold.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/
 */
export const Interconnect = z.union([DirectInterconnect, GcpPartnerInterconnect, OtherInterconnect])
export type Interconnect = z.infer<typeof Interconnect>

/** Whether this is a physical interconnect in the form that the console knows. */
export function isDirect(interconnect: Interconnect): interconnect is DirectInterconnect {
  return DirectInterconnect.safeParse(interconnect).success
}

/** Whether this is a Google Cloud partner interconnect in the form that the console knows. */
export function isGcpPartner(interconnect: Interconnect): interconnect is GcpPartnerInterconnect {
  return GcpPartnerInterconnect.safeParse(interconnect).success
}

const LONGEST_NAME = 255

/**
 * The name of an interconnect as a path parameter, already decoded. Names are opaque, but a dot segment or a control
 * character would change the URL that it is put into.
 */
export const InterconnectName = z.string().check(
  z.refine(
    (name) => name.length > 0 && name.length <= LONGEST_NAME,
    'An interconnect’s name has 1 to 255 characters.',
  ),
  z.refine((name) => !hasDotSegment(name), 'A name has no dot segments.'),
  z.refine((name) => !/\p{Cc}/u.test(name), 'A name has no control characters.'),
)

/** Whether a dot segment is in it, or would be if something on the way decoded it once more. */
function hasDotSegment(name: string): boolean {
  // One that is too long is refused for that, and could be decoded many times.
  if (name.length > LONGEST_NAME) return false
  if (/(^|[/\\])\.\.?([/\\;]|$)/.test(name)) return true
  const decoded = name.replace(/%(25|2e|2f|5c)/gi, decodeURIComponent)
  return decoded !== name && hasDotSegment(decoded)
}
