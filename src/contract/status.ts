import { z } from './zod.ts'

/**
 * An interconnect's status. `state` is one of `STATES` today; any other word passes, to be shown raw.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/status/
 */
export const Status = z.looseObject({ state: z.string(), reason: z.optional(z.nullable(z.string())) })
export type Status = z.infer<typeof Status>

export { isKnownState, type KnownState, STATES } from './states.ts'
