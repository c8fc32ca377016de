import type { Clock } from '../../contract/clock.ts'

/** Runs something when the time is up, unless it is called off before. */
export interface Deadlines {
  /** @returns calls it off */
  set(expire: () => void): () => void
}

interface Deadline {
  readonly at: number
  readonly expire: () => void
}

/** Said so that no error with a stack is made of it. */
const CALLED_OFF = 'called off'

/**
 * Deadlines that are all as far away when they are set, so that the oldest comes first and only that one is slept for: a timer
 * for each call, and its end, cost as much as sending the call does.
 * @param ms how far
 */
export function createDeadlines(clock: Clock, ms: number): Deadlines {
  /** The oldest first. */
  const waiting = new Set<Deadline>()
  let alarm: AbortController | undefined

  async function watch({ signal }: AbortController): Promise<void> {
    for (const deadline of waiting) {
      // Never for longer, should somebody set the clock back.
      await clock.sleep(Math.min(ms, Math.max(0, deadline.at - clock.now())), signal)
      // It may have been called off meanwhile, while others came.
      if (waiting.delete(deadline)) deadline.expire()
    }
    alarm = undefined
  }

  return {
    set(expire) {
      const deadline = { at: clock.now() + ms, expire }
      waiting.add(deadline)
      if (!alarm) {
        alarm = new AbortController()
        watch(alarm).catch(() => undefined)
      }
      return () => {
        waiting.delete(deadline)
        if (waiting.size > 0) return
        alarm?.abort(CALLED_OFF)
        alarm = undefined
      }
    },
  }
}
