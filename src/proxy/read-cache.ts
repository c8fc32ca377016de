import type { Clock } from '../contract/clock.ts'
import { jsonInLines } from './json-in-lines.ts'

/** A value and when upstream told it, in milliseconds since the epoch. */
export interface Reading<Value> {
  value: Value
  at: number
}

/** A reading for many, with the value as JSON: made once, for of a long list that takes longer than all else. */
export interface SharedReading<Value> extends Reading<Value> {
  json: string
}

/** How long a reading serves, in milliseconds: `atLeast` when it has just changed, up to `atMost` when it has long not. */
export interface Freshness {
  atLeast: number
  atMost: number
}

/** Who reads the same thing at the same time shares one read; who reads it shortly afterwards gets what that one told. */
export interface ReadCache {
  /**
   * @param key names what is read, its account first
   * @param fresh asks for a reading no older than two seconds, however little the value changes
   * @param textOf what of a value, as text, tells whether it has changed; all of it unless said otherwise
   */
  share<Value>(
    key: string,
    freshness: (value: Value) => Freshness,
    fresh: boolean,
    read: () => Promise<Value>,
    textOf?: (value: Value) => string,
  ): Promise<SharedReading<Value>>
  /** Forgets what begins with `prefix`, because it has just been changed. */
  forget(prefix: string): void
}

interface Entry {
  reading: Promise<SharedReading<unknown>>
  /** Until when it serves; unlimited while the read is under way. */
  until: number
  freshUntil: number
  /** The value as text, and since when it is that. */
  text?: string
  since: number
}

/** A value that has not changed for a while is asked for again after this part of that while. */
const PART_OF_AGE = 1 / 4
/** Even who insists on a fresh reading, and who tries again after a failure, waits this long. */
const FRESH_MS = 2000
/** What serves no more is dropped once there is this much in all, and then whenever there is twice of what was left. */
const MAX_ENTRIES = 2000

/** Keeps upstream's cost independent of how many tabs look at the same things. */
export function createReadCache(clock: Clock): ReadCache {
  const entries = new Map<string, Entry>()
  let room = MAX_ENTRIES

  function drop(): void {
    const now = clock.now()
    for (const [key, { until }] of entries) if (until < now) entries.delete(key)
    room = Math.max(MAX_ENTRIES, 2 * entries.size)
  }

  return {
    share<Value>(
      key: string,
      freshness: (value: Value) => Freshness,
      fresh: boolean,
      read: () => Promise<Value>,
      textOf?: (value: Value) => string,
    ) {
      const now = clock.now()
      const known = entries.get(key)
      if (known && now < (fresh ? known.freshUntil : known.until)) {
        return known.reading as Promise<SharedReading<Value>> // a key always names a value of one type
      }
      if (entries.size >= room) drop()

      const entry: Entry = {
        reading: read().then(
          (value) => {
            const at = clock.now()
            const json = jsonInLines(value)
            const text = textOf ? textOf(value) : json
            entry.since = known?.text === text ? known.since : at
            entry.text = text
            const { atLeast, atMost } = freshness(value)
            entry.until = at + Math.min(atMost, Math.max(atLeast, (at - entry.since) * PART_OF_AGE))
            entry.freshUntil = Math.min(entry.until, at + FRESH_MS)
            return { value, at, json }
          },
          (error: unknown) => {
            entry.until = clock.now() + FRESH_MS
            entry.freshUntil = 0
            throw error
          },
        ),
        until: Number.POSITIVE_INFINITY,
        freshUntil: Number.POSITIVE_INFINITY,
        since: now,
      }
      entries.set(key, entry)
      return entry.reading as Promise<SharedReading<Value>> // just made from a read of this type
    },
    forget(prefix) {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key)
    },
  }
}
