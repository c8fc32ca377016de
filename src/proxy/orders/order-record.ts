import { isoTime } from '../../contract/clock.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Kind } from '../../contract/kind.ts'
import type { CreatedOrder, Order, Ordered, OrderState } from '../../contract/order.ts'
import type { Problem } from '../../contract/problem.ts'
import { giveUpRule } from './schedule.ts'

/** An order as the journal keeps it. Times are milliseconds since the epoch. */
export interface OrderRecord {
  id: string
  account: string
  kind: Kind
  state: OrderState
  /** SHA-256 of the request body: the same key with another body is another order's. */
  digest: string
  ordered: Ordered
  /** What the order holds while it is alive: `slot:<uuid>`, or `key:<SHA-256 of the pairing key>`. */
  hold: string
  /** The Google Cloud region, whose orders could not be told apart while one of them is open. */
  region: string | null
  /** The pairing key, until the order is about to be sent. */
  secret: string | null
  actor: string
  createdAt: number
  updatedAt: number
  sentAt: number | null
  /** The names of the interconnects that existed before the request left. */
  baseline: string[] | null
  /** Whether the slot was read as free before the request left; `hidden` where the credential may not read slots. */
  slotSeen: 'free' | 'hidden' | null
  problem: Problem | null
  interconnect: Interconnect | null
  name: string | null
  evidence: CreatedOrder['evidence'] | null
  ray: string | null
  /** When it became `created`: the lock lasts from here, whatever the lists show. */
  settledAt: number | null
  removedAt: number | null
  /** Who removed its interconnect through this console; null where it was seen to be gone. */
  removedBy: string | null
  unknownAt: number | null
  lastCheckedAt: number | null
  nextCheckAt: number | null
  /** Complete lists without a match, and the last of them that counted. */
  cleanChecks: number
  lastCleanAt: number | null
  candidates: readonly Interconnect[]
  abandonedBy: string | null
  abandonedAt: number | null
}

/** What a record holds as long as nothing has happened to its order. */
export const UNTOUCHED = {
  sentAt: null,
  baseline: null,
  slotSeen: null,
  problem: null,
  interconnect: null,
  name: null,
  evidence: null,
  ray: null,
  settledAt: null,
  removedAt: null,
  removedBy: null,
  unknownAt: null,
  lastCheckedAt: null,
  nextCheckAt: null,
  cleanChecks: 0,
  lastCleanAt: null,
  candidates: [],
  abandonedBy: null,
  abandonedAt: null,
} as const satisfies Partial<OrderRecord>

/** The order as the browser gets it: no digest, no hold, no secret. @param now milliseconds since the epoch */
export function orderOf(record: OrderRecord, now: number): Order {
  const common = {
    id: record.id,
    account: record.account,
    kind: record.kind,
    ordered: record.ordered,
    actor: record.actor,
    createdAt: isoTime(record.createdAt),
    updatedAt: isoTime(record.updatedAt),
    ...(record.sentAt !== null && { sentAt: isoTime(record.sentAt) }),
  }
  switch (record.state) {
    case 'queued':
    case 'sending':
      return { ...common, state: record.state }
    case 'created':
      return {
        ...common,
        state: 'created',
        interconnect: present(record.interconnect),
        evidence: present(record.evidence),
        ...(record.ray !== null && { ray: record.ray }),
        ...(record.removedAt !== null && { removedAt: isoTime(record.removedAt) }),
        ...(record.removedBy !== null && { removedBy: record.removedBy }),
      }
    case 'rejected':
      return { ...common, state: 'rejected', problem: present(record.problem) }
    case 'unknown':
      return { ...common, ...watchOf(record), state: 'unknown', giveUp: giveUpView(record, now) }
    case 'abandoned':
      return {
        ...common,
        ...watchOf(record),
        state: 'abandoned',
        abandonedBy: present(record.abandonedBy),
        abandonedAt: isoTime(present(record.abandonedAt)),
      }
  }
}

function watchOf(record: OrderRecord) {
  return {
    problem: present(record.problem),
    ...(record.lastCheckedAt !== null && { lastCheckedAt: isoTime(record.lastCheckedAt) }),
    ...(record.nextCheckAt !== null && { nextCheckAt: isoTime(record.nextCheckAt) }),
    cleanChecks: record.cleanChecks,
    candidates: [...record.candidates],
  }
}

function giveUpView(record: OrderRecord, now: number) {
  const { allowed, from, typed } = giveUpRule(record, now)
  return { allowed, typed, ...(from !== null && { from: isoTime(from) }) }
}

/** A column that the record's state promises: its absence means that the journal was written by something else. */
function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('the journal lacks what the state of this order promises')
  return value
}
