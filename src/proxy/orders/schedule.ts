import { WATCHED_DAYS } from '../../contract/order-name.ts'
import type { OrderRecord } from './order-record.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The ages of an unknown order at which the account’s list is read again, then every {@link CHECK_EVERY_MS}. */
const CHECK_AGES_MS = [5 * SECOND, 15 * SECOND, 45 * SECOND, 2 * MINUTE, 5 * MINUTE]
const CHECK_EVERY_MS = 15 * MINUTE
/** While somebody looks at it. */
export const CHECK_WHILE_WATCHED_MS = 30 * SECOND

/** An order that has not left by this age never leaves. */
export const SEND_WITHIN_MS = MINUTE
/**
 * How far lists may lag behind: for this long a created order holds its slot although no list shows its interconnect, and
 * what was removed stays removed although one still does.
 */
export const LAG_MS = 10 * MINUTE
/** How long an order that was given up is watched for a late match. */
const WATCH_ABANDONED_MS = WATCHED_DAYS * 24 * HOUR

const GIVE_UP_AFTER_MS = 10 * MINUTE
const GIVE_UP_TYPED_AFTER_MS = 24 * HOUR
const GIVE_UP_CLEAN_CHECKS = 3
/** Lists closer together than this see the same lag, and count as one. */
export const CLEAN_CHECK_SPACING_MS = 10 * SECOND

/**
 * When the account’s list is to be read next for this order, in milliseconds since the epoch; null when it need not be.
 * @param now milliseconds since the epoch
 */
export function nextCheck(record: OrderRecord, now: number): number | null {
  if (record.unknownAt === null) return null
  const { unknownAt } = record
  return record.state === 'abandoned'
    ? nextCheckAfterGivingUp(record.abandonedAt ?? unknownAt, now)
    : nextCheckByAge(unknownAt, now)
}

/** When to look next for what was given up at `abandonedAt`; null once it has been watched for long enough. */
export function nextCheckAfterGivingUp(abandonedAt: number, now: number): number | null {
  return now + CHECK_EVERY_MS <= abandonedAt + WATCH_ABANDONED_MS ? now + CHECK_EVERY_MS : null
}

/** When to look next for what a request of unknown outcome created, by how long ago its outcome was lost. */
export function nextCheckByAge(unknownAt: number, now: number): number {
  const age = CHECK_AGES_MS.find((checkAge) => unknownAt + checkAge > now)
  return age === undefined ? now + CHECK_EVERY_MS : unknownAt + age
}

/**
 * Whether so many complete lists over so long a time lacked a match that absence is likely. It is never proof: an order
 * that comes this far may be given up, and what appears on its slot afterwards is no longer taken for its own unasked.
 */
export function looksAbsent(record: OrderRecord, now: number): boolean {
  return (
    record.unknownAt !== null &&
    now - record.unknownAt >= GIVE_UP_AFTER_MS &&
    record.cleanChecks >= GIVE_UP_CLEAN_CHECKS
  )
}

/** Whether a person may give the order up, from when (null where time alone does not open it), and by typing its name. */
export function giveUpRule(
  record: OrderRecord,
  now: number,
): { allowed: boolean; from: number | null; typed: boolean } {
  const { unknownAt } = record
  if (record.state !== 'unknown' || unknownAt === null) return { allowed: false, from: null, typed: false }
  // Cloudflare itself answered "conflict": nothing of ours is likely to exist, and one clean list is enough. What a list
  // shows instead is likely another admin's, which a person may say by typing.
  if (record.problem?.type === 'upstream-conflict') {
    if (record.cleanChecks >= 1) return { allowed: true, from: null, typed: false }
    if (record.lastCheckedAt !== null) return { allowed: true, from: null, typed: true }
    return { allowed: false, from: null, typed: false }
  }
  if (looksAbsent(record, now)) return { allowed: true, from: null, typed: false }
  if (now - unknownAt >= GIVE_UP_TYPED_AFTER_MS) return { allowed: true, from: null, typed: true }
  return { allowed: false, from: unknownAt + GIVE_UP_AFTER_MS, typed: false }
}
