import { Kind } from './kind.ts'
import { Ordered } from './order.ts'
import { z } from './zod.ts'

/** The states of orders, to filter by. */
export const OrderStateName = z.enum(['queued', 'sending', 'created', 'rejected', 'unknown', 'abandoned'])

/** What can be done through the console. */
export const ACTIONS = [
  'order',
  'adopt',
  'give-up',
  'remove',
  'create-cni',
  'change-cni',
  'remove-cni',
  'change-settings',
  'label',
  'confirm-step',
] as const

/** One line of the audit: who did what, and what came of it. `target` is an order's id, or the name of what was changed. */
export const Activity = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.enum(ACTIONS),
  phase: z.enum(['start', 'end']),
  target: z.string(),
  outcome: z.string(),
  request: z.optional(z.string()),
  ray: z.optional(z.string()),
  /** The CNI that it is about: its conduit name at the time, and the interconnect that it is on. */
  cni: z.optional(z.object({ name: z.string(), interconnect: z.string() })),
  /** The order that it is about, as it stands now. */
  order: z.optional(z.object({ state: OrderStateName, kind: Kind, ordered: Ordered })),
})
export type Activity = z.infer<typeof Activity>
