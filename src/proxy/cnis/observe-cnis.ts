import type { Clock } from '../../contract/clock.ts'
import type { UpstreamCni } from '../../contract/cni.ts'
import type { Journal } from '../orders/journal.ts'
import { nextCheckAfterGivingUp, nextCheckByAge } from '../orders/schedule.ts'
import type { CreationBook } from './creation-book.ts'
import type { CreationRecord } from './creation-record.ts'

/**
 * The CNI that an open creation made, among all of its account: not there before, on the same interconnect, of the same
 * conduit name, and no other creation's. Undefined where there is none, or where two could be it.
 * @param owned the ids of the CNIs that other creations made
 */
export function matchCreation(
  record: CreationRecord,
  cnis: readonly UpstreamCni[],
  owned: ReadonlySet<string>,
): UpstreamCni | undefined {
  const matches = matchesOf(record, cnis, owned)
  return matches.length === 1 ? matches[0] : undefined
}

function matchesOf(
  { baseline, interconnect, conduitName }: CreationRecord,
  cnis: readonly UpstreamCni[],
  owned: ReadonlySet<string>,
): UpstreamCni[] {
  const before = new Set(baseline)
  return cnis.filter(
    (cni) =>
      !before.has(cni.id) &&
      !owned.has(cni.id) &&
      cni.interconnect === interconnect &&
      cni.magic.conduit_name === conduitName,
  )
}

interface Observing {
  journal: Journal
  book: CreationBook
  clock: Clock
}

/**
 * Holds a complete list of an account's CNIs against its open creations, and against those that were given up.
 * @param askedAt when the list was asked for, in milliseconds since the epoch: it proves nothing about what came later
 */
export function observeCnis(
  context: Observing,
  account: string,
  cnis: readonly UpstreamCni[],
  askedAt: number,
): void {
  const { journal } = context
  journal.transaction(() => {
    for (const record of journal.cniCreations.watched(account)) {
      if (record.state === 'unknown') observeUnknown(context, record, cnis, askedAt)
      if (record.state === 'abandoned') observeAbandoned(context, record, cnis)
    }
  })
}

function observeUnknown(
  { journal, book, clock }: Observing,
  record: CreationRecord,
  cnis: readonly UpstreamCni[],
  askedAt: number,
): void {
  if (record.unknownAt === null) return
  const found = matchCreation(record, cnis, journal.cniCreations.owned(record.account))
  if (found) {
    book.created(record, found.id, 'list')
  } else if (askedAt >= record.unknownAt) {
    const now = clock.now()
    book.checked(record, { lastCheckedAt: now, nextCheckAt: nextCheckByAge(record.unknownAt, now) })
  }
}

/** What turns up is an alert, not an outcome: since then anybody may have made one of this name. */
function observeAbandoned(
  { journal, book, clock }: Observing,
  record: CreationRecord,
  cnis: readonly UpstreamCni[],
): void {
  const { cniCreations } = journal
  // While another attempt at this name is open, what turns up is rather that one's.
  const found = cniCreations.holder(record)
    ? undefined
    : matchesOf(record, cnis, cniCreations.owned(record.account))[0]
  if (found) book.turnedUp(record, found.id)
  // Nothing was written since it was given up but for checks, which leave this time as it is.
  else book.checked(record, { nextCheckAt: nextCheckAfterGivingUp(record.updatedAt, clock.now()) })
}
