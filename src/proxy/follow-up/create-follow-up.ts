import type { Clock } from '../../contract/clock.ts'
import type { ConfirmedStep, Label } from '../../contract/follow-up.ts'
import type { StepName } from '../../contract/steps.ts'
import { type Guarded, notNoted, unreadableJournal } from '../journal-guard.ts'
import type { Journal } from '../orders/journal.ts'
import type { By } from '../orders/order-book.ts'

/** What people of this console note about interconnects: labels, and steps that Cloudflare cannot see. */
export type FollowUp = ReturnType<typeof createFollowUp>

/**
 * Each change is one transaction with its audit record. There is no `start` record: nothing leaves, so that a change is
 * made as a whole or not at all. Methods throw a ProblemError 503 where the journal fails.
 */
export function createFollowUp({
  journal,
  clock,
  guarded,
}: {
  journal: Journal
  clock: Clock
  guarded: Guarded
}) {
  const { followUp } = journal

  function audit(
    account: string,
    action: 'label' | 'confirm-step',
    target: string,
    outcome: string,
    by: By,
  ): void {
    const { actor, request } = by
    journal.audit({
      at: clock.now(),
      account,
      actor,
      request,
      action,
      phase: 'end',
      target,
      outcome,
      ray: null,
    })
  }

  return {
    labels: (account: string): Label[] => guarded(unreadableJournal, () => followUp.labels(account)),

    /** Gives an interconnect a label; a blank one takes it away. One that it has already changes nothing. */
    setLabel: (account: string, interconnect: string, label: string, by: By): void =>
      guarded(notNoted, () =>
        journal.transaction(() => {
          if (followUp.label(account, interconnect) === label) return
          if (label === '') followUp.clearLabel(account, interconnect)
          else followUp.setLabel(account, interconnect, label, { actor: by.actor, at: clock.now() })
          audit(account, 'label', interconnect, label === '' ? 'taken away' : `set: ${label}`, by)
        }),
      ),

    steps: (account: string, interconnect: string): ConfirmedStep[] =>
      guarded(unreadableJournal, () => followUp.steps(account, interconnect)),

    /**
     * Confirms a step, or takes that back. Who confirmed it first stays the one who did.
     * @returns every step that is confirmed now
     */
    confirmStep: (
      account: string,
      interconnect: string,
      step: StepName,
      done: boolean,
      by: By,
    ): ConfirmedStep[] =>
      guarded(notNoted, () =>
        journal.transaction(() => {
          const isDone = followUp.steps(account, interconnect).some((each) => each.step === step)
          if (isDone !== done) {
            if (done) followUp.confirm(account, interconnect, step, { actor: by.actor, at: clock.now() })
            else followUp.withdraw(account, interconnect, step)
            audit(account, 'confirm-step', interconnect, `${done ? 'confirmed' : 'taken back'}: ${step}`, by)
          }
          return followUp.steps(account, interconnect)
        }),
      ),
  }
}
