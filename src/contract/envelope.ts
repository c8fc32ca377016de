import { z } from './zod.ts'

/** One entry of `errors` in the gateway's envelope. */
export const CloudflareError = z.looseObject({
  code: z.int(),
  message: z.string(),
  documentation_url: z.optional(z.string()),
  source: z.optional(z.looseObject({ pointer: z.optional(z.string()) })),
})
export type CloudflareError = z.infer<typeof CloudflareError>

/** What the API gateway answers where the CNI service itself does not. */
export const ErrorEnvelope = z.looseObject({
  success: z.literal(false),
  errors: z.array(CloudflareError),
})

/** The payload of an upstream answer, which comes bare or, as most of Cloudflare's APIs do it, under `result`. */
export function unwrapped(body: unknown): unknown {
  // By hand: every answer passes here, and for one that comes bare a schema would list what it lacks.
  return isEnvelope(body) ? body.result : body
}

function isEnvelope(body: unknown): body is { success: true; result?: unknown } {
  return typeof body === 'object' && body !== null && 'success' in body && body.success === true
}
