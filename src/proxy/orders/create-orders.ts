import type { Clock } from '../../contract/clock.ts'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Order } from '../../contract/order.ts'
import type { Resolution } from '../../contract/resolution.ts'
import { createJournalGuard, notSettled, unreadableJournal } from '../journal-guard.ts'
import { ProblemError } from '../problem-error.ts'
import { interrupted, noSuchOrder } from '../problems.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import type { Journal } from './journal.ts'
import { type By, createOrderBook } from './order-book.ts'
import { type OrderRecord, orderOf } from './order-record.ts'
import { placeOrder } from './place-order.ts'
import { observeList } from './reconcile.ts'
import { CHECK_WHILE_WATCHED_MS, nextCheck } from './schedule.ts'
import type { ActivityFilters } from './search-audit.ts'
import { sendOrder } from './send-order.ts'
import { settleOrder } from './settle-order.ts'

/** What the order machine runs on; all of it is a parameter, so that tests own time, faults and crashes. */
export interface OrdersOptions {
  journal: Journal
  cloudflare: Pick<Cloudflare, 'listInterconnects' | 'getSlot' | 'createInterconnect'>
  clock: Clock
  /** Asks the entry to call `wake` at this time (milliseconds since the epoch); a later call replaces an earlier one. */
  wakeAt(time: number): void
  /** Told that an account's interconnects may have changed, so that nobody is shown what was known before. */
  onChange(account: string): void
  /** Told of a failure that no request can be answered with. */
  report(error: unknown): void
}

/** How long after a failure of the journal it is tried again, and at the most after several: each try reads upstream anew. */
const TRY_AGAIN_MS = 1000
const TRY_AGAIN_AT_MOST_MS = 10_000
/** How many orders a list holds at the most. */
const LIST_LIMIT = 1000

/** The order machine: at most one create request per order, and the truth about it. */
export type Orders = ReturnType<typeof createOrders>

/** Joins journal, upstream and clock into the machine that DESIGN calls "Orders". Call `wake` once to begin. */
export function createOrders(options: OrdersOptions) {
  const { journal, cloudflare, clock, wakeAt, onChange, report } = options
  const book = createOrderBook(journal, clock)
  const guarded = createJournalGuard(report)
  const context = { journal, book, clock, cloudflare: cloudflare as Cloudflare, check, guarded }
  /** The orders that this process is sending: one that is `sending` and not in here was interrupted. */
  const inFlight = new Map<string, Promise<void>>()

  /** The accounts whose list is being read because that was due. */
  const checking = new Set<string>()
  /** How often in a row the journal failed while something was under way, and until when nothing is tried again. */
  let failures = 0
  let tryAgainAt = 0

  function succeeded(): void {
    failures = 0
  }

  function failed(error: unknown): void {
    report(error)
    tryAgainAt = clock.now() + Math.min(TRY_AGAIN_AT_MOST_MS, TRY_AGAIN_MS * 2 ** failures)
    failures += 1
  }

  function start(account: string, id: string): void {
    if (inFlight.has(id)) return
    const work = sendOrder(context, id)
      .then(succeeded, failed)
      .finally(() => {
        inFlight.delete(id)
        onChange(account)
        schedule()
      })
    inFlight.set(id, work)
  }

  /** Reads the account's list to its end and learns from it. */
  async function check(account: string): Promise<readonly Interconnect[]> {
    const askedAt = clock.now()
    const interconnects = await cloudflare.listInterconnects(account)
    observeList(context, account, interconnects, askedAt)
    return interconnects
  }

  async function checkDue(account: string): Promise<void> {
    if (checking.has(account)) return
    checking.add(account)
    try {
      await check(account)
      succeeded()
    } catch (error) {
      if (!(error instanceof ProblemError)) report(error)
      // The list could not be read: nothing is learned, and the next time is the schedule's.
      for (const record of journal.open(account)) {
        if (isDue(record.nextCheckAt, clock.now())) {
          book.checked(record, { nextCheckAt: nextCheck(record, clock.now()) })
        }
      }
    } finally {
      checking.delete(account)
    }
  }

  /** Checks an open order half a minute after its last check, because somebody is looking at it. */
  function sooner(record: OrderRecord): OrderRecord {
    const { state, unknownAt, nextCheckAt } = record
    if (state !== 'unknown' || unknownAt === null || nextCheckAt === null) return record
    const soon = Math.max(clock.now(), (record.lastCheckedAt ?? unknownAt) + CHECK_WHILE_WATCHED_MS)
    if (soon >= nextCheckAt) return record
    try {
      book.checked(record, { nextCheckAt: soon })
    } catch (error) {
      // What is known can still be shown.
      report(error)
      return record
    }
    schedule()
    return { ...record, nextCheckAt: soon }
  }

  /** What was on its way when its process ended may have arrived. */
  function interrupt(id: string): void {
    const record = journal.find(id)
    if (record?.state === 'sending') book.unknown(record, interrupted)
  }

  function schedule(): void {
    try {
      const times = journal
        .pending()
        .filter(({ id, account }) => !inFlight.has(id) && !checking.has(account))
        // What is queued or on its way without anybody at work on it was left by a failure.
        .map(({ state, nextCheckAt }) =>
          state === 'queued' || state === 'sending' ? tryAgainAt : nextCheckAt,
        )
        .filter((time) => time !== null)
      if (times.length > 0) wakeAt(Math.max(tryAgainAt, Math.min(...times)))
    } catch (error) {
      report(error)
      wakeAt(Math.max(tryAgainAt, clock.now() + TRY_AGAIN_MS))
    }
  }

  return {
    /**
     * Records an order and begins to send it; answers as soon as it is durable.
     * @returns the order, and whether this call made it
     * @throws ProblemError see {@link placeOrder}
     */
    async submit(key: string, body: CreateInterconnect, by: By): Promise<{ order: Order; fresh: boolean }> {
      const { record, fresh } = await placeOrder(context, key, body, by)
      if (fresh) start(record.account, record.id)
      return { order: orderOf(record, clock.now()), fresh }
    },

    /** The account's orders, the newest first. */
    list: (account: string): Order[] =>
      guarded(unreadableJournal, () =>
        journal.list(account, LIST_LIMIT).map((record) => orderOf(record, clock.now())),
      ),

    /** Who did what with which outcome, in pages, the newest first. */
    activity: (account: string, filters: ActivityFilters) =>
      guarded(unreadableJournal, () => journal.activity(account, filters)),

    /** One order; somebody is looking at it, so an open one is checked more often. @throws ProblemError 404 */
    view(account: string, id: string): Order {
      const record = guarded(unreadableJournal, () => journal.find(id))
      if (record?.account !== account) throw new ProblemError(noSuchOrder)
      return orderOf(sooner(record), clock.now())
    },

    /** Settles an open order as a person decided. @throws ProblemError see {@link settleOrder} */
    async resolve(account: string, id: string, resolution: Resolution, by: By): Promise<Order> {
      await guarded(notSettled, () => settleOrder(context, account, id, resolution, by))
      schedule()
      return this.view(account, id)
    },

    /**
     * Learns from a complete list that something else read. Never throws: the list is right although nothing is learned.
     * @param askedAt milliseconds since the epoch
     */
    observe(account: string, interconnects: readonly Interconnect[], askedAt: number): void {
      try {
        observeList(context, account, interconnects, askedAt)
      } catch (error) {
        report(error)
      }
      schedule()
    },

    /** Does what is due: sends what is queued, tells what was interrupted, checks what is open. Never throws. */
    async wake(): Promise<void> {
      try {
        const now = clock.now()
        if (now < tryAgainAt) return schedule()
        const pending = journal.pending()
        for (const { id, account, state } of pending) {
          if (state === 'queued') start(account, id)
          if (state === 'sending' && !inFlight.has(id)) interrupt(id)
        }
        const due = new Set(
          pending.filter(({ nextCheckAt }) => isDue(nextCheckAt, now)).map(({ account }) => account),
        )
        await Promise.all(Array.from(due, checkDue))
      } catch (error) {
        failed(error)
      }
      schedule()
    },

    /** Resolves when no request is on its way any more. */
    async idle(): Promise<void> {
      while (inFlight.size > 0) await Promise.all(inFlight.values())
    },
  }
}

function isDue(nextCheckAt: number | null, now: number): boolean {
  return nextCheckAt !== null && nextCheckAt <= now
}
