import type { Clock } from '../contract/clock.ts'
import type { Interconnect } from '../contract/interconnect.ts'
import type { Slot } from '../contract/slot.ts'
import type { Status } from '../contract/status.ts'
import type { Orders } from './orders/create-orders.ts'
import { createReadCache, type Freshness, type Reading } from './read-cache.ts'
import type { Cloudflare, SlotFilters, SlotPage } from './upstream/cloudflare.ts'

const SECOND = 1000
/** How many items one page of upstream's holds: a list of many pages costs many calls, and is kept for longer. */
const PAGE = 100
const MAX_PAGES_COUNTED = 10

const ONE_THING: Freshness = { atLeast: 5 * SECOND, atMost: 60 * SECOND }
/** One of perhaps many pages, each of them a call. */
const SLOT_PAGE: Freshness = { atLeast: 30 * SECOND, atMost: 120 * SECOND }
const listFreshness = (items: readonly unknown[]): Freshness => {
  const pages = Math.min(MAX_PAGES_COUNTED, Math.max(1, Math.ceil(items.length / PAGE)))
  return { atLeast: pages * 5 * SECOND, atMost: pages * 30 * SECOND }
}

/** The reads of the screens. What the order machine decides on never comes from here. */
export type SharedReads = ReturnType<typeof createSharedReads>

/**
 * Reads upstream once for everybody who looks. Each takes `fresh`: whether a person asked for it just now.
 * Every complete list of interconnects is held against the open orders, too.
 */
export function createSharedReads({
  cloudflare,
  orders,
  clock,
}: {
  cloudflare: Cloudflare
  orders: Pick<Orders, 'observe'>
  clock: Clock
}) {
  const cache = createReadCache(clock)
  return {
    listInterconnects: (account: string, fresh: boolean): Promise<Reading<Interconnect[]>> =>
      cache.share(`${account}/interconnects`, listFreshness, fresh, async () => {
        const askedAt = clock.now()
        const interconnects = await cloudflare.listInterconnects(account)
        orders.observe(account, interconnects, askedAt)
        return interconnects
      }),
    getInterconnect: (account: string, name: string, fresh: boolean): Promise<Reading<Interconnect>> =>
      cache.share(
        `${account}/interconnects/${name}`,
        () => ONE_THING,
        fresh,
        () => cloudflare.getInterconnect(account, name),
      ),
    getStatus: (account: string, name: string, fresh: boolean): Promise<Reading<Status>> =>
      cache.share(
        `${account}/status/${name}`,
        () => ONE_THING,
        fresh,
        () => cloudflare.getStatus(account, name),
      ),
    listSlots: (account: string, filters: SlotFilters, fresh: boolean): Promise<Reading<Slot[]>> =>
      cache.share(`${account}/slots?${JSON.stringify(filters)}`, listFreshness, fresh, () =>
        cloudflare.listSlots(account, filters),
      ),
    pageOfSlots: (account: string, cursor: number | undefined, fresh: boolean): Promise<Reading<SlotPage>> =>
      cache.share(
        `${account}/slots/page/${cursor ?? ''}`,
        () => SLOT_PAGE,
        fresh,
        () => cloudflare.pageOfSlots(account, cursor),
      ),
    getSlot: (account: string, slot: string, fresh: boolean): Promise<Reading<Slot>> =>
      cache.share(
        `${account}/slots/${slot}`,
        () => ONE_THING,
        fresh,
        () => cloudflare.getSlot(account, slot),
      ),
    /** Forgets what is known of an account, because something in it has just changed. */
    forget: (account: string): void => cache.forget(`${account}/`),
  }
}
