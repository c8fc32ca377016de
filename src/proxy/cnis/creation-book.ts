import type { Clock } from '../../contract/clock.ts'
import type { Problem } from '../../contract/problem.ts'
import type { AuditEntry, Journal } from '../orders/journal.ts'
import { type By, CONSOLE } from '../orders/order-book.ts'
import { nextCheckAfterGivingUp, nextCheckByAge } from '../orders/schedule.ts'
import type { CreationRecord } from './creation-record.ts'

/** The transitions of creations, each one transaction with its audit record. */
export type CreationBook = ReturnType<typeof createCreationBook>

/** Keeps the creations' states in the journal. Every method throws when the journal cannot be written. */
export function createCreationBook(journal: Journal, clock: Clock) {
  const { cniCreations } = journal

  function audit(
    record: CreationRecord,
    by: By,
    entry: Pick<AuditEntry, 'phase' | 'outcome'> & {
      action?: AuditEntry['action']
      ray?: string | undefined
    },
  ): void {
    journal.audit({
      at: clock.now(),
      account: record.account,
      actor: by.actor,
      request: by.request,
      target: record.interconnect,
      cni: { name: record.conduitName, interconnect: record.interconnect },
      action: 'create-cni',
      ...entry,
      ray: entry.ray ?? null,
    })
  }

  function change(record: CreationRecord, patch: Partial<CreationRecord>): void {
    cniCreations.update({ ...record, ...patch, updatedAt: clock.now() })
  }

  return {
    /** The start of a creation. Nothing has left yet, nor may it before {@link leaving}. */
    sending(record: CreationRecord, by: By): void {
      journal.transaction(() => {
        cniCreations.insert(record)
        audit(record, by, { phase: 'start', outcome: 'sending' })
      })
    },

    /** The last step before the bytes leave: from here on the request counts as sent. */
    leaving: (record: CreationRecord, baseline: string[]): void => change(record, { baseline }),

    rejected(record: CreationRecord, problem: Problem): void {
      journal.transaction(() => {
        change(record, { state: 'rejected', problem })
        audit(record, CONSOLE, { phase: 'end', outcome: `rejected: ${problem.type}`, ray: problem.ray })
      })
    },

    unknown(record: CreationRecord, problem: Problem): void {
      journal.transaction(() => {
        const now = clock.now()
        change(record, {
          state: 'unknown',
          problem,
          unknownAt: now,
          nextCheckAt: nextCheckByAge(now, now),
        })
        audit(record, CONSOLE, { phase: 'end', outcome: `unknown: ${problem.type}`, ray: problem.ray })
      })
    },

    /** @param evidence how it is known: Cloudflare's answer, or a list afterwards */
    created(record: CreationRecord, cni: string, evidence: 'answer' | 'list', ray?: string): void {
      journal.transaction(() => {
        change(record, { state: 'created', cni, nextCheckAt: null })
        audit(record, CONSOLE, { phase: 'end', outcome: `done: ${cni} (${evidence})`, ray })
      })
    },

    /** A person decides to let go: that they asked, or that nothing came of it. The creation is as it was. */
    givingUp: (record: CreationRecord, phase: AuditEntry['phase'], outcome: string, by: By): void =>
      audit(record, by, { action: 'give-up', phase, outcome }),

    abandoned(record: CreationRecord, by: By): void {
      journal.transaction(() => {
        const now = clock.now()
        change(record, { state: 'abandoned', nextCheckAt: nextCheckAfterGivingUp(now, now) })
        audit(record, by, { action: 'give-up', phase: 'end', outcome: 'given up' })
      })
    },

    /** What was given up may be there after all: a person is told, and decides. */
    turnedUp(record: CreationRecord, cni: string): void {
      journal.transaction(() => {
        change(record, { cni, nextCheckAt: null })
        audit(record, CONSOLE, { phase: 'end', outcome: `turned up: ${cni}` })
      })
    },

    /** Notes what a check showed; no state changes, so nothing is audited. */
    checked: (record: CreationRecord, patch: Partial<CreationRecord>): void =>
      cniCreations.update({ ...record, ...patch }),
  }
}
