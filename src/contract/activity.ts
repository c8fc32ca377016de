import { Kind } from './kind.ts'
import { Ordered, OrderId } from './order.ts'
import { z } from './zod.ts'

/** The states of orders, to filter by. */
export const OrderStateName = z.enum(['queued', 'sending', 'created', 'rejected', 'unknown', 'abandoned'])

/** One line of the audit: who did what, and what came of it. `target` is an order's id. */
export const Activity = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.enum(['order', 'adopt', 'give-up']),
  phase: z.enum(['start', 'end']),
  target: OrderId,
  outcome: z.string(),
  request: z.optional(z.string()),
  ray: z.optional(z.string()),
  /** The order that it is about, as it stands now. */
  order: z.optional(z.object({ state: OrderStateName, kind: Kind, ordered: Ordered })),
})
export type Activity = z.infer<typeof Activity>
