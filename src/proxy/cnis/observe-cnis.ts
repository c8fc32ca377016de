import type { Clock } from '../../contract/clock.ts'
import type { UpstreamCni } from '../../contract/cni.ts'
import type { Journal } from '../orders/journal.ts'
import { nextCheckByAge } from '../orders/schedule.ts'
import type { CreationBook } from './creation-book.ts'
import type { CreationRecord } from './creation-record.ts'

/**
 * The CNI that an open creation made, among all of its account: not there before, on the same interconnect, of the same
 * conduit name, and no other creation's. Undefined where there is none, or where two could be it.
 * @param owned the ids of the CNIs that other creations made
 */
export function matchCreation(
  { baseline, interconnect, conduitName }: CreationRecord,
  cnis: readonly UpstreamCni[],
  owned: ReadonlySet<string>,
): UpstreamCni | undefined {
  const before = new Set(baseline)
  const matches = cnis.filter(
    (cni) =>
      !before.has(cni.id) &&
      !owned.has(cni.id) &&
      cni.interconnect === interconnect &&
      cni.magic.conduit_name === conduitName,
  )
  return matches.length === 1 ? matches[0] : undefined
}

/**
 * Holds a complete list of an account's CNIs against its open creations.
 * @param askedAt when the list was asked for, in milliseconds since the epoch: it proves nothing about what came later
 */
export function observeCnis(
  { journal, book, clock }: { journal: Journal; book: CreationBook; clock: Clock },
  account: string,
  cnis: readonly UpstreamCni[],
  askedAt: number,
): void {
  journal.transaction(() => {
    for (const record of journal.cniCreations.open(account)) {
      if (record.state !== 'unknown' || record.unknownAt === null) continue
      const found = matchCreation(record, cnis, journal.cniCreations.owned(account))
      if (found) {
        book.created(record, found.id, 'list')
      } else if (askedAt >= record.unknownAt) {
        const now = clock.now()
        book.checked(record, { lastCheckedAt: now, nextCheckAt: nextCheckByAge(record.unknownAt, now) })
      }
    }
  })
}
