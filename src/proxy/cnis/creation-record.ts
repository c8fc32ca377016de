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

/** The creation as the browser gets it. */
export function creationOf(record: CreationRecord): CniCreation {
  return {
    id: record.id,
    interconnect: record.interconnect,
    conduit_name: record.conduitName,
    state: record.state,
    actor: record.actor,
    createdAt: isoTime(record.createdAt),
    ...(record.cni !== null && { cni: record.cni }),
    // A problem that has been settled by finding the CNI is none any more.
    ...(record.problem !== null && record.state !== 'created' && { problem: record.problem }),
    ...(record.lastCheckedAt !== null && { lastCheckedAt: isoTime(record.lastCheckedAt) }),
  }
}
