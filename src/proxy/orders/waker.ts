import type { Clock } from '../../contract/clock.ts'

/** An alarm clock with one alarm, for a process that stays: what a Durable Object’s alarm is on Workers. */
export interface Waker {
  /** Rings at `time`, in milliseconds since the epoch; replaces an alarm that was set before. */
  wakeAt(time: number): void
  /** Never rings again. */
  stop(): void
}

/** Makes a {@link Waker} that calls `ring`, which never throws. */
export type CreateAlarm = (ring: () => Promise<void>) => Waker

/** A {@link Waker} on `clock`. */
export function createWaker(clock: Clock, ring: () => Promise<void>): Waker {
  let current = new AbortController()
  // A reason of our own: the default one is an exception with a stack, made anew each time.
  const replaced = 'replaced or stopped'
  let stopped = false
  return {
    wakeAt(time) {
      current.abort(replaced)
      if (stopped) return
      const alarm = new AbortController()
      current = alarm
      clock.sleep(Math.max(0, time - clock.now()), alarm.signal).then(ring, () => {
        // Replaced or stopped: another alarm, or none, rings instead.
      })
    },
    stop() {
      stopped = true
      current.abort(replaced)
    },
  }
}
