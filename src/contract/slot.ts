import { z } from './zod.ts'

/** A building in which Cloudflare can be reached: its name and its postal address, line by line. */
export const Facility = z.looseObject({ name: z.string(), address: z.array(z.string()) })
export type Facility = z.infer<typeof Facility>

/** The UUID that names a slot, trimmed and lower-cased so that one slot has one name. */
export const SlotId = z.string({ error: 'Enter the UUID of the slot.' }).check(
  z.trim(),
  z.toLowerCase(),
  z.refine((id) => id !== '', { error: 'Enter the UUID of the slot.', abort: true }),
  z.regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    'A slot’s UUID has 32 characters (0–9 and a–f) in five groups, such as 182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e.',
  ),
)
export type SlotId = z.infer<typeof SlotId>

/**
 * A place for a physical interconnect. `site` and `speed` are opaque strings; unknown fields pass through.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/slots/
 */
export const Slot = z.looseObject({
  id: z.string(),
  facility: Facility,
  occupied: z.boolean(),
  site: z.string(),
  speed: z.string(),
  account: z.optional(z.nullable(z.string())),
  ccr_device_name: z.optional(z.nullable(z.string())),
})
export type Slot = z.infer<typeof Slot>
