import type { Clock } from './clock.ts'

/** A clock whose speed can be changed while others sleep by it: for a stage, on which nobody waits for minutes. */
export interface AdjustableClock extends Clock {
  /** How many of its milliseconds pass while one passes on the clock below it. */
  readonly speed: number
  /** From now on time passes this many times as fast, and who sleeps wakes accordingly. It never leaps or goes back. */
  setSpeed(speed: number): void
}

/** A timer of more milliseconds fires at once. @see https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** An {@link AdjustableClock} that shows the time of `base` and passes as fast as it, until it is told otherwise. */
export function createAdjustableClock(base: Clock): AdjustableClock {
  let speed = 1
  let since = { base: base.now(), own: base.now() }
  const naps = new Set<AbortController>()

  // The clock below may be set back; this one then stands still rather than unmake what it has told.
  const now = () => since.own + Math.max(0, base.now() - since.base) * speed

  /** Resolves after so many milliseconds of the base, or as soon as another speed makes that wrong. */
  async function nap(ms: number, signal: AbortSignal | undefined): Promise<void> {
    const alarm = new AbortController()
    const hangUp = () => alarm.abort()
    signal?.addEventListener('abort', hangUp, { once: true })
    naps.add(alarm)
    try {
      await base.sleep(Math.min(ms, LONGEST_TIMER_MS), alarm.signal)
    } catch (reason) {
      if (!alarm.signal.aborted) throw reason
    } finally {
      naps.delete(alarm)
      signal?.removeEventListener('abort', hangUp)
    }
  }

  return {
    now,
    async sleep(ms, signal) {
      const end = now() + ms
      signal?.throwIfAborted()
      do {
        await nap(Math.max(0, Math.ceil((end - now()) / speed)), signal)
        signal?.throwIfAborted()
      } while (now() < end)
    },
    get speed() {
      return speed
    },
    setSpeed(wanted) {
      since = { base: base.now(), own: now() }
      speed = wanted
      for (const alarm of naps) alarm.abort()
    },
  }
}
