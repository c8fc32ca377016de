import type { Clock } from '../../contract/clock.ts'
import type { Waker } from './waker.ts'

/** The one alarm of a Durable Object, for as many wakers as there are. */
export interface Alarms {
  /** One more waker; what it rings must not throw. */
  createWaker(ring: () => Promise<void>): Waker
  /** Call when the object’s alarm goes off: rings what is due, and resolves when that has done its work. */
  ring(): Promise<void>
}

interface Sleeper {
  time: number
  ring(): Promise<void>
}

/**
 * Sets the object’s alarm for the earliest of all times asked for. The alarm outlives the object’s memory: one that was evicted,
 * or that crashed, is started again for it.
 * @see https://developers.cloudflare.com/durable-objects/api/alarms/
 */
export function createAlarms(
  storage: { setAlarm(time: number): Promise<void> },
  clock: Pick<Clock, 'now'>,
): Alarms {
  const sleepers = new Set<Sleeper>()
  let setFor = Number.POSITIVE_INFINITY

  function arrange(): void {
    const earliest = Math.min(...Array.from(sleepers, ({ time }) => time))
    // One that goes off too early finds nothing due, and is set again.
    if (earliest >= setFor) return
    setFor = earliest
    // Not waited for: the runtime lets no message out before it is stored, and starts the object anew where it cannot be.
    void storage.setAlarm(earliest)
  }

  return {
    createWaker(ring) {
      const sleeper: Sleeper = { time: Number.POSITIVE_INFINITY, ring }
      let stopped = false
      sleepers.add(sleeper)
      return {
        wakeAt(time) {
          if (stopped) return
          sleeper.time = time
          arrange()
        },
        stop() {
          stopped = true
          sleepers.delete(sleeper)
        },
      }
    },
    async ring() {
      setFor = Number.POSITIVE_INFINITY
      const now = clock.now()
      const due = [...sleepers].filter(({ time }) => time <= now)
      for (const sleeper of due) sleeper.time = Number.POSITIVE_INFINITY
      try {
        await Promise.all(due.map(({ ring }) => ring()))
      } finally {
        arrange()
      }
    },
  }
}
