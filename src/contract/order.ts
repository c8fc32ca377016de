import { AccountTag } from './account.ts'
import { Bandwidth } from './bandwidth.ts'
import { Interconnect } from './interconnect.ts'
import { Kind } from './kind.ts'
import { Problem } from './problem.ts'
import { SlotId } from './slot.ts'
import { z } from './zod.ts'

/** The key that the browser gives an order, its id ever after. */
export const OrderId = z
  .string()
  .check(
    z.toLowerCase(),
    z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'An order’s key is a UUID.'),
  )
export type OrderId = z.infer<typeof OrderId>

/** What was ordered, without its secret: of a pairing key only region and edge availability domain remain. */
export const OrderedDirect = z.object({
  type: z.literal('direct'),
  slot_id: SlotId,
  speed: z.optional(z.string()),
})
export const OrderedGcpPartner = z.object({
  type: z.literal('gcp_partner'),
  bandwidth: Bandwidth,
  region: z.string(),
  domain: z.string(),
})
export const Ordered = z.discriminatedUnion('type', [OrderedDirect, OrderedGcpPartner])
export type Ordered = z.infer<typeof Ordered>

const time = z.iso.datetime()

const common = {
  id: OrderId,
  account: AccountTag,
  kind: Kind,
  ordered: Ordered,
  /** Who confirmed it: "local", or an e-mail address behind Cloudflare Access. */
  actor: z.string(),
  createdAt: time,
  updatedAt: time,
  /** When the one create request left; absent while it has not. */
  sentAt: z.optional(time),
}

/** How the console watches an order whose outcome nobody told it. */
const watch = {
  problem: Problem,
  /** When the account's interconnects were last read to the end. */
  lastCheckedAt: z.optional(time),
  nextCheckAt: z.optional(time),
  /** How many complete lists showed no match. */
  cleanChecks: z.int(),
  /** Interconnects that may be what this order created, the likeliest first. */
  candidates: z.array(Interconnect),
}

export const QueuedOrder = z.object({ ...common, state: z.literal('queued') })
export const SendingOrder = z.object({ ...common, state: z.literal('sending') })
export const CreatedOrder = z.object({
  ...common,
  state: z.literal('created'),
  interconnect: Interconnect,
  /** How it is known: Cloudflare's own answer, the list afterwards, or a person who adopted a candidate. */
  evidence: z.enum(['answer', 'list', 'adopted']),
  ray: z.optional(z.string()),
  /** When its interconnect was seen to be gone. */
  removedAt: z.optional(time),
  /** Who removed it, where that was done through this console. */
  removedBy: z.optional(z.string()),
})
export const RejectedOrder = z.object({ ...common, state: z.literal('rejected'), problem: Problem })
export const UnknownOrder = z.object({
  ...common,
  ...watch,
  state: z.literal('unknown'),
  /** Whether giving up is open yet, and from when (absent where it waits for checks rather than for time). */
  giveUp: z.object({ allowed: z.boolean(), from: z.optional(time), typed: z.boolean() }),
})
export const AbandonedOrder = z.object({
  ...common,
  ...watch,
  state: z.literal('abandoned'),
  abandonedBy: z.string(),
  abandonedAt: time,
})

/**
 * One confirmed attempt to create an interconnect. Each state is durable before a person sees it; `unknown` is an order
 * whose request left and whose outcome no answer told.
 */
export const Order = z.discriminatedUnion('state', [
  QueuedOrder,
  SendingOrder,
  CreatedOrder,
  RejectedOrder,
  UnknownOrder,
  AbandonedOrder,
])
export type Order = z.infer<typeof Order>
export type OrderState = Order['state']
export type CreatedOrder = z.infer<typeof CreatedOrder>
export type RejectedOrder = z.infer<typeof RejectedOrder>
export type UnknownOrder = z.infer<typeof UnknownOrder>
export type AbandonedOrder = z.infer<typeof AbandonedOrder>
