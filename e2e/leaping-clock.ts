import { type Clock, systemClock } from '../src/contract/clock.ts'

/** The machine's clock, which can be put forward: for stories in which days pass. */
export interface LeapingClock extends Clock {
  /** It is `ms` milliseconds later from now on, and whoever slept until then wakes. */
  leap(ms: number): void
}

export function createLeapingClock(): LeapingClock {
  let ahead = 0
  let leapt = new AbortController()
  const now = () => systemClock.now() + ahead
  return {
    now,
    async sleep(ms, signal) {
      const end = now() + ms
      do {
        const woken = AbortSignal.any(signal ? [signal, leapt.signal] : [leapt.signal])
        await systemClock.sleep(end - now(), woken).catch(() => signal?.throwIfAborted())
      } while (now() < end)
    },
    leap(ms) {
      const before = leapt
      ahead += ms
      leapt = new AbortController()
      before.abort()
    },
  }
}
