import type { Clock } from '../../contract/clock.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Journal } from './journal.ts'
import { matchOrder } from './match.ts'
import { CONSOLE, type OrderBook } from './order-book.ts'
import type { OrderRecord } from './order-record.ts'
import { CLEAN_CHECK_SPACING_MS, LAG_MS, nextCheck } from './schedule.ts'

interface Observing {
  journal: Journal
  book: OrderBook
  clock: Clock
}

/**
 * Holds a complete list of an account's interconnects against its orders: open ones may be found in it, created ones may
 * have gone from it.
 * @param askedAt when the list was asked for, in milliseconds since the epoch: it proves nothing about what came later
 */
export function observeList(
  context: Observing,
  account: string,
  interconnects: readonly Interconnect[],
  askedAt: number,
): void {
  const { journal, clock } = context
  journal.transaction(() => {
    for (const record of journal.open(account)) {
      if (record.unknownAt !== null) observeOpen(context, record, interconnects, askedAt, clock.now())
    }
    const listed = new Set(interconnects.map(({ name }) => name))
    for (const record of journal.created(account)) observeCreated(context, record, listed, askedAt)
  })
}

function observeOpen(
  { journal, book }: Observing,
  record: OrderRecord,
  interconnects: readonly Interconnect[],
  askedAt: number,
  now: number,
): void {
  const match = matchOrder(record, interconnects, journal.owned(record.account), now)
  if ('found' in match) {
    book.created(record, match.found, 'list', CONSOLE)
    return
  }
  const { candidates } = match
  // A list that was asked for before the request had failed may lack what the request created.
  const isLater = record.unknownAt !== null && askedAt >= record.unknownAt
  const counts =
    isLater &&
    candidates.length === 0 &&
    (record.lastCleanAt === null || askedAt - record.lastCleanAt >= CLEAN_CHECK_SPACING_MS)
  book.checked(record, {
    candidates,
    ...(isLater && { lastCheckedAt: now, nextCheckAt: nextCheck(record, now) }),
    ...(counts && { cleanChecks: record.cleanChecks + 1, lastCleanAt: askedAt }),
  })
}

function observeCreated(
  { book, journal }: Observing,
  record: OrderRecord,
  listed: ReadonlySet<string>,
  askedAt: number,
): void {
  const isListed = record.name !== null && listed.has(record.name)
  const { removedAt } = record
  // Lists lag behind a removal, too: what this console removed itself is not back because one still shows it.
  const mayBeBack = removedAt !== null && (record.removedBy === null || askedAt - removedAt > LAG_MS)
  if (isListed && mayBeBack && !journal.holder(record.account, record.hold)) {
    book.checked(record, { removedAt: null, removedBy: null })
  }
  if (!isListed && removedAt === null && askedAt - (record.settledAt ?? 0) > LAG_MS) {
    book.checked(record, { removedAt: askedAt })
  }
}
