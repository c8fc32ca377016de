import type { Clock } from '../../contract/clock.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { CreatedOrder } from '../../contract/order.ts'
import type { Problem } from '../../contract/problem.ts'
import type { AuditEntry, Journal } from './journal.ts'
import type { OrderRecord } from './order-record.ts'
import { nextCheck } from './schedule.ts'

/** Who did it, in which request; the console itself where nobody asked. */
export interface By {
  actor: string
  request: string | null
}

/** The console acting by itself. */
export const CONSOLE: By = { actor: 'console', request: null }

/** The transitions of orders, each one transaction with its audit record. */
export type OrderBook = ReturnType<typeof createOrderBook>

/** Keeps the orders' states in the journal. Every method that changes one throws when the journal cannot be written. */
export function createOrderBook(journal: Journal, clock: Clock) {
  function audit(
    record: OrderRecord,
    by: By,
    entry: Pick<AuditEntry, 'action' | 'phase' | 'outcome'> & { target?: string; ray?: string | undefined },
  ): void {
    journal.audit({
      at: clock.now(),
      account: record.account,
      actor: by.actor,
      request: by.request,
      target: record.id,
      ...entry,
      ray: entry.ray ?? null,
    })
  }

  function change(record: OrderRecord, patch: Partial<OrderRecord>): OrderRecord {
    const changed = { ...record, ...patch, updatedAt: clock.now() }
    journal.update(changed)
    return changed
  }

  /** @param record as it was before the transaction that deleted its secret */
  function scrubSecretOf(record: OrderRecord): void {
    if (record.secret !== null) journal.scrub()
  }

  /** Another order's candidate that turned out to be this one's is nobody else's any more. */
  function withdraw(account: string, name: string): void {
    for (const other of journal.open(account)) {
      if (other.candidates.some((candidate) => candidate.name === name)) {
        journal.update({
          ...other,
          candidates: other.candidates.filter((candidate) => candidate.name !== name),
        })
      }
    }
  }

  return {
    queue(record: OrderRecord, by: By): void {
      journal.transaction(() => {
        journal.insert(record)
        audit(record, by, { action: 'order', phase: 'start', outcome: 'queued' })
      })
    },

    /** The last step before the bytes leave: from here on the request counts as sent, and its secret is gone. */
    sending(record: OrderRecord, seen: Pick<OrderRecord, 'baseline' | 'slotSeen'>): void {
      journal.transaction(() => {
        change(record, { ...seen, state: 'sending', sentAt: clock.now(), secret: null })
        audit(record, CONSOLE, { action: 'order', phase: 'start', outcome: 'sending' })
      })
      scrubSecretOf(record)
    },

    rejected(record: OrderRecord, problem: Problem): void {
      journal.transaction(() => {
        change(record, { state: 'rejected', problem, secret: null, settledAt: clock.now() })
        audit(record, CONSOLE, {
          action: 'order',
          phase: 'end',
          outcome: `rejected: ${problem.type}`,
          ray: problem.ray,
        })
      })
      scrubSecretOf(record)
    },

    unknown(record: OrderRecord, problem: Problem): void {
      journal.transaction(() => {
        const now = clock.now()
        const open: OrderRecord = { ...record, state: 'unknown', problem, secret: null, unknownAt: now }
        change(open, { nextCheckAt: nextCheck(open, now) })
        audit(record, CONSOLE, {
          action: 'order',
          phase: 'end',
          outcome: `unknown: ${problem.type}`,
          ray: problem.ray,
        })
      })
    },

    created(
      record: OrderRecord,
      interconnect: Interconnect,
      evidence: CreatedOrder['evidence'],
      by: By,
      ray?: string,
    ): void {
      journal.transaction(() => {
        change(record, {
          state: 'created',
          interconnect,
          name: interconnect.name,
          evidence,
          ray: ray ?? record.ray,
          settledAt: clock.now(),
          nextCheckAt: null,
          candidates: [],
        })
        withdraw(record.account, interconnect.name)
        audit(record, by, {
          action: evidence === 'adopted' ? 'adopt' : 'order',
          phase: 'end',
          outcome: `created: ${interconnect.name} (${evidence})`,
          ray,
        })
      })
    },

    /** A person decides; nothing has changed yet. */
    settling: (record: OrderRecord, action: 'adopt' | 'give-up', outcome: string, by: By): void =>
      audit(record, by, { action, phase: 'start', outcome }),

    /** The decision could not be carried out; the order is as it was. */
    notSettled: (record: OrderRecord, action: 'adopt' | 'give-up', outcome: string, by: By): void =>
      audit(record, by, { action, phase: 'end', outcome }),

    abandoned(record: OrderRecord, by: By): void {
      journal.transaction(() => {
        const now = clock.now()
        const abandoned: OrderRecord = {
          ...record,
          state: 'abandoned',
          abandonedBy: by.actor,
          abandonedAt: now,
        }
        change(abandoned, { nextCheckAt: nextCheck(abandoned, now) })
        audit(record, by, { action: 'give-up', phase: 'end', outcome: 'abandoned' })
      })
    },

    /** An interconnect was removed through this console: the order that created it no longer holds anything. */
    removed(account: string, name: string, by: By): void {
      for (const record of journal.created(account)) {
        if (record.name === name && record.removedAt === null) {
          journal.update({ ...record, removedAt: clock.now(), removedBy: by.actor })
        }
      }
    },

    /** Notes what a check showed; no state changes, so nothing is audited. */
    checked: (record: OrderRecord, patch: Partial<OrderRecord>): void =>
      journal.update({ ...record, ...patch }),
  }
}
