import type { ConfirmedStep } from '../../contract/follow-up.ts'
import type { StepName } from '../../contract/steps.ts'
import { ATTACHMENT_STEPS, type PlannedStep, PORT_STEPS } from './planned-steps.ts'

/**
 * How far a step is. `implied`: nobody confirmed it, but a later report of Cloudflare's could not be without it. `fault`:
 * Cloudflare reports that it does not work.
 */
export type Progress = 'done' | 'implied' | 'fault' | 'now' | 'later'

/** One step on the way to working traffic, as it stands. */
export interface Step extends PlannedStep {
  progress: Progress
  /** Who confirmed it, and when. */
  confirmed?: ConfirmedStep
}

/**
 * The steps to working traffic. Only what Cloudflare's status proves or a person confirmed counts as done.
 * @param state the status; undefined while it is not known
 */
export function stepsOf(
  kind: 'direct' | 'gcp_partner',
  state: string | undefined,
  confirmed: readonly ConfirmedStep[],
): Step[] {
  const planned = kind === 'direct' ? PORT_STEPS : ATTACHMENT_STEPS
  const report = planned.findLastIndex(({ by }) => by === 'cloudflare')
  const faulty = state === 'Down' || state === 'Unhealthy'
  const reached = planned.map((step, index): Step => {
    const confirmation = confirmed.find(({ step: name }) => name === step.name)
    if (confirmation) return { ...step, progress: 'done', confirmed: confirmation }
    if (index === report && faulty) return { ...step, progress: 'fault' }
    if (index === 0 || (index === report && state === 'Healthy')) return { ...step, progress: 'done' }
    if (index < report && state === 'Healthy') return { ...step, progress: 'implied' }
    return { ...step, progress: 'later' }
  })
  // A fault is what to see to: nothing else is next as long as it lasts.
  const next = faulty ? undefined : reached.find(({ progress }) => progress === 'later')
  return reached.map((step) => (step === next ? { ...step, progress: 'now' } : step))
}

/** How many of the steps are behind, in words. */
export function progressInWords(steps: readonly Step[]): string {
  const done = steps.filter(({ progress }) => progress === 'done' || progress === 'implied').length
  return done === steps.length ? `All ${done} done` : `${done} of ${steps.length} done`
}

/** What the button says that confirms a step. */
export function confirmationOf(name: StepName): string {
  return name === 'loa-sent' ? 'Mark as handed over' : 'Mark as done'
}
