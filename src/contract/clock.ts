/**
 * The time, as a parameter: the entry owns one clock and gives it to simulator and proxy alike, tests own theirs.
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms` milliseconds, or rejects with the signal's reason once that aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const onAbort = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }, ms)
      signal?.addEventListener('abort', onAbort, { once: true })
    }),
}

/** A time in milliseconds since the epoch as ISO 8601 in UTC, the form that every schema here uses. */
export function isoTime(ms: number): string {
  // Every answer and every line of the log tells it, thousands of them in a second, all of which begin alike.
  const second = Math.floor(ms / 1000)
  if (second !== last.second) last = { second, text: new Date(second * 1000).toISOString().slice(0, -4) }
  return `${last.text}${String(Math.trunc(ms - second * 1000)).padStart(3, '0')}Z`
}

/** The second that was told last, up to its point. */
let last = { second: Number.NaN, text: '' }
