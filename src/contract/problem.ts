import { z } from './zod.ts'

/** What a failure is about. Stable: screens and tests match on it. */
export const PROBLEM_TYPES = [
  'invalid-request',
  'not-same-origin',
  'came-through-proxy',
  'not-signed-in',
  'identity-unavailable',
  'read-only',
  'unknown-account',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'held-by-another-order',
  'not-found',
  'permission',
  'upstream-refused',
  'upstream-conflict',
  'rate-limited',
  'upstream-fault',
  'unreachable',
  'timeout',
  'unreadable-answer',
  'slot-occupied',
  'slot-unknown',
  'could-not-check',
  'not-sent',
  'interrupted',
  'changed-meanwhile',
  'outcome-unknown',
  'no-letter',
  'journal-unavailable',
  'internal',
] as const
export const ProblemType = z.enum(PROBLEM_TYPES)
export type ProblemType = z.infer<typeof ProblemType>

/** One field that a request got wrong; `pointer` is an RFC 6901 JSON Pointer into its body, such as `/slot_id`. */
export const FieldError = z.object({ pointer: z.string(), detail: z.string() })
export type FieldError = z.infer<typeof FieldError>

/**
 * A failure in words for people, as `application/problem+json`.
 * `cloudflare` and `ray` are there when upstream spoke; `retryAfter` is in seconds; `order` is the id of the order that
 * stands in the way.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const Problem = z.object({
  type: ProblemType,
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.optional(z.array(FieldError)),
  cloudflare: z.optional(z.array(z.object({ code: z.int(), message: z.string() }))),
  ray: z.optional(z.string()),
  retryAfter: z.optional(z.number()),
  order: z.optional(z.string()),
})
export type Problem = z.infer<typeof Problem>
