import type { Clock } from '../contract/clock.ts'
import type { Interconnect } from '../contract/interconnect.ts'
import type { Slot } from '../contract/slot.ts'
import type { Status } from '../contract/status.ts'
import type { Orders } from './orders/create-orders.ts'
import { jsonInLines } from './json-in-lines.ts'
import { createReadCache, type Freshness, type SharedReading } from './read-cache.ts'
import { createRecentRemovals } from './removal/recent-removals.ts'
import { createStatusPace } from './status-pace.ts'
import type { Told } from './upstream/client.ts'
import type { Cloudflare, SlotFilters, SlotPage } from './upstream/cloudflare.ts'

const SECOND = 1000
const ONE_THING: Freshness = { atLeast: 5 * SECOND, atMost: 60 * SECOND }
/** One of perhaps many pages, each of them a call. */
const SLOT_PAGE: Freshness = { atLeast: 30 * SECOND, atMost: 120 * SECOND }
/**
 * Each page of a list is a call, and so it is kept the longer the more of them it took: for up to 5 minutes, and for longer
 * only where even then it would cost more than 20 calls a minute.
 */
function listFreshness(pages: number): Freshness {
  const atLeast = Math.max(Math.min(pages * 10, 300), pages * 3)
  return { atLeast: atLeast * SECOND, atMost: Math.max(Math.min(pages * 30, 300), atLeast) * SECOND }
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
  const removals = createRecentRemovals(clock)
  const pace = createStatusPace(clock)
  return {
    async listInterconnects(
      account: string,
      fresh: boolean,
    ): Promise<SharedReading<readonly Interconnect[]>> {
      let pages = 0
      const freshness = () => listFreshness(pages)
      const reading = await cache.share(`${account}/interconnects`, freshness, fresh, async () => {
        const askedAt = clock.now()
        const interconnects = await cloudflare.listInterconnects(account, () => (pages += 1))
        removals.learn(account, interconnects, askedAt)
        orders.observe(account, removals.visible(account, interconnects), askedAt)
        return interconnects
      })
      const visible = removals.visible(account, reading.value)
      return visible === reading.value
        ? reading
        : { value: visible, at: reading.at, json: jsonInLines(visible) }
    },
    getInterconnect: (account: string, name: string, fresh: boolean): Promise<SharedReading<Interconnect>> =>
      cache.share(
        `${account}/interconnects/${name}`,
        () => ONE_THING,
        fresh,
        () => cloudflare.getInterconnect(account, name),
      ),
    getStatus(account: string, name: string, fresh: boolean): Promise<SharedReading<Told<Status>>> {
      const key = `${account}/status/${name}`
      pace.asked(key)
      return cache.share(
        key,
        ({ value }) => pace.freshness(key, value),
        fresh,
        () => cloudflare.getStatus(account, name),
        // The ray is another one each time.
        ({ value }) => JSON.stringify(value),
      )
    },
    listSlots(account: string, filters: SlotFilters, fresh: boolean): Promise<SharedReading<Slot[]>> {
      let pages = 0
      return cache.share(
        `${account}/slots?${JSON.stringify(filters)}`,
        () => listFreshness(pages),
        fresh,
        () => cloudflare.listSlots(account, filters, () => (pages += 1)),
      )
    },
    pageOfSlots: (
      account: string,
      cursor: number | undefined,
      fresh: boolean,
    ): Promise<SharedReading<SlotPage>> =>
      cache.share(
        `${account}/slots/page/${cursor ?? ''}`,
        () => SLOT_PAGE,
        fresh,
        () => cloudflare.pageOfSlots(account, cursor),
      ),
    getSlot: (account: string, slot: string, fresh: boolean): Promise<SharedReading<Slot>> =>
      cache.share(
        `${account}/slots/${slot}`,
        () => ONE_THING,
        fresh,
        () => cloudflare.getSlot(account, slot),
      ),
    /** Forgets what is known of an account, because something in it has just changed. */
    forget: (account: string): void => cache.forget(`${account}/`),
    /** An interconnect is gone: lists lack it from now on, although upstream's may lag. */
    removed(account: string, name: string): void {
      removals.add(account, name)
      cache.forget(`${account}/`)
    },
  }
}
