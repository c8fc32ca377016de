import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AdjustableClock } from '../contract/adjustable-clock.ts'
import { fibreControl } from './control-fibre.ts'
import { problemAnswer } from './control-problem.ts'
import { resetControl } from './control-reset.ts'
import { timeControl } from './control-time.ts'
import type { Simulator } from './create-simulator.ts'
import { SCENARIOS } from './scenarios.ts'

/** What a presenter has a hand in. */
export interface Stage {
  simulator: Pick<Simulator, 'plugFibre'>
  /** The one clock of the demo. */
  clock: AdjustableClock
  /** Makes an account, or without one all of them, as they were when they were first named: no order is known any more. */
  reset(account?: string): void
}

/** What a presenter sends is a word or two. */
const MAX_BODY_BYTES = 1024

/** The presenter's hand in the simulator: what happens in the world outside the API. Only the demo mounts it. */
export function createSimulatorControl({ simulator, clock, reset }: Stage): Hono {
  const control = new Hono()
  control.use('/demo/*', bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => problemAnswer(tooLarge) }))
  control.get('/demo/scenarios', (context) => context.json({ items: SCENARIOS }))
  control.route('/', fibreControl(simulator))
  control.route('/', timeControl(clock))
  control.route('/', resetControl(reset))
  return control
}

const tooLarge = {
  type: 'invalid-request',
  title: 'The request is too large',
  status: 413,
  detail: 'A presenter’s request has a kilobyte at most. Nothing was done.',
} as const
