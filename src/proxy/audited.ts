import type { Clock } from '../contract/clock.ts'
import { type Guarded, journalUnavailable } from './journal-guard.ts'
import type { AuditEntry, Journal } from './orders/journal.ts'
import type { By } from './orders/order-book.ts'
import { ProblemError } from './problem-error.ts'

/** A write, as the audit names it. */
export interface Write extends Pick<AuditEntry, 'account' | 'action' | 'target' | 'cni'> {
  by: By
}

/** What a write came to, what the audit calls that, and Cloudflare's name for the request. */
export interface Done<Value> {
  value: Value
  outcome: string
  ray: string | undefined
}

/** Runs a write between its two audit records. */
export type Audited = ReturnType<typeof createAudited>

interface AuditedOptions {
  journal: Journal
  clock: Clock
  guarded: Guarded
  /** Told of what no request can be answered with. */
  report(error: unknown): void
}

export function createAudited({ journal, clock, guarded, report }: AuditedOptions) {
  function note({ by, ...write }: Write, phase: 'start' | 'end', outcome: string, ray?: string): void {
    const { actor, request } = by
    journal.audit({ at: clock.now(), ...write, actor, request, phase, outcome, ray: ray ?? null })
  }

  /** The change has been made, or not, whether or not that can be written down. */
  function noteEnd(write: Write, outcome: string, ray?: string): void {
    try {
      note(write, 'end', outcome, ray)
    } catch (error) {
      report(error)
    }
  }

  /**
   * Does `work` once its start is durable, and notes how it ended.
   * @throws ProblemError 503 where the start cannot be written, so that nothing is sent; and whatever `work` throws
   */
  return async function audited<Value>(write: Write, work: () => Promise<Done<Value>>): Promise<Value> {
    guarded(journalUnavailable, () => note(write, 'start', 'sending'))
    try {
      const { value, outcome, ray } = await work()
      noteEnd(write, outcome, ray)
      return value
    } catch (error) {
      if (error instanceof ProblemError) {
        const { type, ray } = error.problem
        noteEnd(write, `${type === 'outcome-unknown' ? 'unknown' : 'refused'}: ${type}`, ray)
      } else {
        noteEnd(write, 'unknown: internal')
      }
      throw error
    }
  }
}
