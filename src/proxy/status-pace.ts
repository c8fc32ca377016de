import type { Clock } from '../contract/clock.ts'
import type { Status } from '../contract/status.ts'
import type { Freshness } from './read-cache.ts'

const SECOND = 1000
/** How seldom any one of the watched statuses of a kind is read: 25 a minute, shared out among them. */
const SHARE_MS = 2.4 * SECOND
/** Who has not asked for so long looks at something else now: no screen waits longer. */
const WATCHED_MS = 90 * SECOND
/** What has changed is likely to change again for so long. */
const LIVELY_MS = 5 * 60 * SECOND

interface Watched {
  state: Status['state']
  askedAt: number
  /** When it became what it is; undefined where it was so when it was first read. */
  changedAt?: number | undefined
}

/** Decides how long a status serves, so that all of them together cost no more the more of them are watched. */
export type StatusPace = ReturnType<typeof createStatusPace>

/**
 * Cloudflare counts calls, 1,200 in five minutes, and every status is one. Those that are about to change, or have just done
 * so, share 25 reads a minute, and so do all the others: a few are followed closely, a thousand are read in turn.
 * @see https://developers.cloudflare.com/fundamentals/api/reference/limits/
 */
export function createStatusPace(clock: Clock) {
  const watched = new Map<string, Watched>()

  function isLively({ state, changedAt }: Watched): boolean {
    return state === 'Pending' || (changedAt !== undefined && clock.now() - changedAt < LIVELY_MS)
  }

  return {
    /** Somebody looks at a status that may have been read before. */
    asked(key: string): void {
      const known = watched.get(key)
      if (known) known.askedAt = clock.now()
    },

    /** How long a status serves that was read just now. */
    freshness(key: string, { state }: Status): Freshness {
      const now = clock.now()
      const known = watched.get(key)
      const changedAt = known && known.state !== state ? now : known?.changedAt
      const seen: Watched = { state, askedAt: now, changedAt }
      watched.set(key, seen)
      for (const [other, { askedAt }] of watched) if (now - askedAt > WATCHED_MS) watched.delete(other)

      const kind = isLively(seen)
      let alike = 0
      for (const each of watched.values()) if (isLively(each) === kind) alike += 1
      const share = alike * SHARE_MS
      const atMost = Math.max(60 * SECOND, share)
      return { atLeast: kind ? Math.max(5 * SECOND, share) : atMost, atMost }
    },
  }
}
