import { isoTime } from '../../contract/clock.ts'
import type { CniCreation } from '../../contract/cni.ts'
import type { Problem } from '../../contract/problem.ts'

/** An attempt to create a CNI as the journal keeps it: no MD5 key. Times are milliseconds since the epoch. */
export interface CreationRecord {
  id: string
  account: string
  interconnect: string
  conduitName: string
  state: CniCreation['state']
  /** SHA-256 of the request body: the same key with another body is another creation's. */
  digest: string
  actor: string
  createdAt: number
  updatedAt: number
  /** The ids of the CNIs that existed before the request left; null until it is about to leave. */
  baseline: string[] | null
  problem: Problem | null
  cni: string | null
  unknownAt: number | null
  lastCheckedAt: number | null
  nextCheckAt: number | null
}

/** What a record holds as long as nothing has happened to its creation. */
export const UNTOUCHED = {
  baseline: null,
  problem: null,
  cni: null,
  unknownAt: null,
  lastCheckedAt: null,
  nextCheckAt: null,
} as const satisfies Partial<CreationRecord>

/** How long an unknown creation is looked for before a person may let go of it. */
const GIVE_UP_AFTER_MS = 60_000

/**
 * Whether a person may let go of a creation, and from when; undefined where there is nothing to let go of. The one rule for
 * what is offered and for what is allowed. @param now milliseconds since the epoch
 */
export function giveUpRule(
  { state, unknownAt }: Pick<CreationRecord, 'state' | 'unknownAt'>,
  now: number,
): { allowed: boolean; from: number } | undefined {
  if (state !== 'unknown' || unknownAt === null) return undefined
  const from = unknownAt + GIVE_UP_AFTER_MS
  return { allowed: now >= from, from }
}

/** The creation as the browser gets it. @param now milliseconds since the epoch */
export function creationOf(record: CreationRecord, now: number): CniCreation {
  const giveUp = giveUpRule(record, now)
  return {
    id: record.id,
    interconnect: record.interconnect,
    conduit_name: record.conduitName,
    state: record.state,
    actor: record.actor,
    createdAt: isoTime(record.createdAt),
    updatedAt: isoTime(record.updatedAt),
    ...(record.cni !== null && { cni: record.cni }),
    // A problem that has been settled by finding the CNI is none any more.
    ...(record.problem !== null && record.state !== 'created' && { problem: record.problem }),
    ...(record.lastCheckedAt !== null && { lastCheckedAt: isoTime(record.lastCheckedAt) }),
    ...(giveUp && { giveUp: { allowed: giveUp.allowed, from: isoTime(giveUp.from) } }),
  }
}
