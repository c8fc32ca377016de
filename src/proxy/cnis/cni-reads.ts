import type { Clock } from '../../contract/clock.ts'
import type { Cni, CniSettings, UpstreamCni } from '../../contract/cni.ts'
import { LAG_MS } from '../orders/schedule.ts'
import { createReadCache, type Freshness, type Reading } from '../read-cache.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import { shownCni } from './shown-cni.ts'

const SECOND = 1000
/** How many items one page of upstream's holds: a list of many pages costs many calls, and is kept for longer. */
const PAGE = 100
const SETTINGS: Freshness = { atLeast: 5 * SECOND, atMost: 60 * SECOND }

interface CniReadsOptions {
  cloudflare: Pick<Cloudflare, 'listCnis' | 'getCniSettings'>
  clock: Clock
  /** Whether the account has a creation whose outcome nobody told, so that its lists are worth reading often. */
  hasOpen(account: string): boolean
  /** Learns from every complete list. @param askedAt milliseconds since the epoch */
  observe(account: string, cnis: readonly UpstreamCni[], askedAt: number): void
}

/** The reads of the screens. Nothing is decided on what comes from here, and no MD5 key is kept in it. */
export type CniReads = ReturnType<typeof createCniReads>

/** Reads upstream once for everybody who looks. Each read takes `fresh`: whether a person asked for it just now. */
export function createCniReads({ cloudflare, clock, hasOpen, observe }: CniReadsOptions) {
  const cache = createReadCache(clock)
  /** What was removed, by account and id, and until when it is hidden. */
  const removed = new Map<string, number>()

  return {
    /** An account's CNIs, read to the last page. @throws ProblemError */
    async list(account: string, fresh: boolean): Promise<Reading<Cni[]>> {
      const { value, at } = await cache.share(
        `${account}/cnis`,
        (items) => {
          const pages = Math.max(1, Math.ceil(items.length / PAGE))
          return { atLeast: pages * 5 * SECOND, atMost: pages * (hasOpen(account) ? 5 : 30) * SECOND }
        },
        fresh,
        async () => {
          const askedAt = clock.now()
          const cnis = await cloudflare.listCnis(account)
          observe(account, cnis, askedAt)
          return Promise.all(cnis.map(shownCni))
        },
      )
      const now = clock.now()
      return { value: value.filter(({ id }) => (removed.get(`${account}/${id}`) ?? 0) <= now), at }
    },
    /** @throws ProblemError */
    settings: (account: string, fresh: boolean): Promise<Reading<CniSettings>> =>
      cache.share(
        `${account}/settings`,
        () => SETTINGS,
        fresh,
        () => cloudflare.getCniSettings(account),
      ),
    /** Forgets what is known of an account, because something in it has just changed. */
    forget: (account: string): void => cache.forget(`${account}/`),
    /** Shows a CNI no longer, although lists that lag may still hold it. */
    hide(account: string, id: string): void {
      const now = clock.now()
      for (const [key, until] of removed) if (until <= now) removed.delete(key)
      removed.set(`${account}/${id}`, now + LAG_MS)
    },
  }
}
