import { AccountTag } from './account.ts'
import { Bandwidth } from './bandwidth.ts'
import { PairingKey } from './pairing-key.ts'
import { SlotId } from './slot.ts'
import { ORDERED_SPEED } from './speed.ts'
import { z } from './zod.ts'

/** A port speed as the slot states it, such as `10G`; an opaque string. Blank or null means "as the slot has it". */
const Speed = z.pipe(
  z.nullish(
    z
      .string({ error: 'A speed is a short text, such as 10G.' })
      .check(
        z.trim(),
        z.regex(ORDERED_SPEED, 'A speed is short, such as 10G or 100G. Leave it blank for the slot’s own.'),
      ),
  ),
  z.transform((speed) => (speed ? speed : undefined)),
)

/** A physical order as Cloudflare takes it. */
interface DirectBody {
  account: AccountTag
  type: 'direct'
  slot_id: SlotId
  speed?: string
}

/**
 * The order of a physical interconnect. Its input is what a form holds (text, blanks around it, a blank speed), its output
 * Cloudflare's request body: trimmed, and without `speed` where none was given.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/create/
 */
export const CreateDirect = z.pipe(
  z.strictObject({ account: AccountTag, type: z.literal('direct'), slot_id: SlotId, speed: Speed }),
  z.transform(({ speed, ...body }): DirectBody => (speed === undefined ? body : { ...body, speed })),
)
export type CreateDirect = z.infer<typeof CreateDirect>

/** The order of a Google Cloud partner interconnect; like {@link CreateDirect}, form input in and request body out. */
export const CreateGcpPartner = z.strictObject({
  account: AccountTag,
  type: z.literal('gcp_partner'),
  bandwidth: Bandwidth,
  pairing_key: PairingKey,
})
export type CreateGcpPartner = z.infer<typeof CreateGcpPartner>

/** The body of a create request: exactly one kind's fields, told apart by `type`. */
export const CreateInterconnect = z.discriminatedUnion('type', [CreateDirect, CreateGcpPartner], {
  error: 'Choose what Cloudflare should connect to: type is direct or gcp_partner.',
})
export type CreateInterconnect = z.infer<typeof CreateInterconnect>
