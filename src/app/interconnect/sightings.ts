import type { CheckedStatus } from '../api/interconnects.ts'
import type { Problem } from '../../contract/problem.ts'

/** A status for as long as it was read unchanged. Times are ISO 8601, UTC. */
export interface Sighting {
  state: string
  reason: string | null
  from: string
  until: string
  /** How many reads told it. */
  reads: number
  /** The number of the last of them, where it was told. */
  ray?: string
}

/** A read that failed. */
export interface FailedRead {
  at: string
  type: Problem['type']
  status: number
  ray?: string
  cloudflare?: Problem['cloudflare']
}

/** Adds a read to what was seen before; one that is known already adds nothing. */
export function withSighting(seen: readonly Sighting[], read: CheckedStatus): readonly Sighting[] {
  const { state, checkedAt, ray } = read
  const reason = read.reason ?? null
  const last = seen.at(-1)
  // The proxy shares a read for a moment, and another tab's may be older.
  if (last && checkedAt <= last.until) return seen
  if (last?.state === state && last.reason === reason) {
    return [...seen.slice(0, -1), { ...last, until: checkedAt, reads: last.reads + 1, ...(ray && { ray }) }]
  }
  return [...seen, { state, reason, from: checkedAt, until: checkedAt, reads: 1, ...(ray && { ray }) }]
}

/** What is said of the newest sighting to those who do not see it; nothing of the first, which is no change. */
export function changeInWords(seen: readonly Sighting[]): string {
  const [before, now] = seen.slice(-2)
  if (!before || !now) return ''
  const reason = now.reason ? ` Cloudflare’s reason: ${now.reason}` : ''
  return before.state === now.state
    ? `The status is still ${now.state}.${reason}`
    : `The status is now ${now.state}, before it was ${before.state}.${reason}`
}
