import { KINDS } from './kinds.ts'
import { z } from './zod.ts'

/** One of the {@link KINDS}. */
export const Kind = z.enum(KINDS, {
  error: 'Choose what Cloudflare should connect to: direct or gcp_partner.',
})
export type Kind = z.infer<typeof Kind>

export { KIND_NAMES, KINDS } from './kinds.ts'
