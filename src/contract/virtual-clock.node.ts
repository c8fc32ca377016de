import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from './clock.ts'

/** A clock that stands still until it is told to move: for tests and simulations. */
export interface VirtualClock extends Clock {
  /** Moves on by `ms` milliseconds, waking every sleeper at its own time and letting it work before the next. */
  advance(ms: number): Promise<void>
  /** Lets everything that can go on without time passing go on. */
  settle(): Promise<void>
  /** When the next sleeper wakes, in milliseconds since the epoch; undefined when nobody sleeps. */
  nextWake(): number | undefined
}

interface Sleeper {
  at: number
  wake: () => void
}

/** Hashes under way: they are made on threads, which take as many turns of the event loop as the machine has other things to do. */
const hashing = followHashes()

function followHashes(): ReadonlySet<Promise<unknown>> {
  const underWay = new Set<Promise<unknown>>()
  const { subtle } = crypto
  const digest = subtle.digest.bind(subtle)
  subtle.digest = async (...what) => {
    const hash = digest(...what)
    underWay.add(hash)
    try {
      return await hash
    } finally {
      underWay.delete(hash)
    }
  }
  return underWay
}

/** @param start milliseconds since the epoch */
export function createVirtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  let time = start
  let sleepers: Sleeper[] = []

  const next = () =>
    sleepers.reduce<Sleeper | undefined>((a, b) => (a === undefined || b.at < a.at ? b : a), undefined)

  const clock: VirtualClock = {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason)
          return
        }
        const sleeper: Sleeper = { at: time + ms, wake: resolve }
        sleepers.push(sleeper)
        signal?.addEventListener(
          'abort',
          () => {
            sleepers = sleepers.filter((each) => each !== sleeper)
            reject(signal.reason)
          },
          { once: true },
        )
      }),
    async settle() {
      do {
        await Promise.all(hashing)
        // Promises are done before a turn of the event loop ends; streams take a few turns.
        for (let turns = 0; turns < 4; turns += 1) await turn()
      } while (hashing.size > 0)
    },
    async advance(ms) {
      const end = time + ms
      await clock.settle()
      for (let sleeper = next(); sleeper !== undefined && sleeper.at <= end; sleeper = next()) {
        const due = sleeper
        time = Math.max(time, due.at)
        sleepers = sleepers.filter((each) => each !== due)
        due.wake()
        await clock.settle()
      }
      time = end
    },
    nextWake: () => next()?.at,
  }
  return clock
}
