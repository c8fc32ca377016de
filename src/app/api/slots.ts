import { queryOptions } from '@tanstack/react-query'
import type { Slot } from '../../contract/slot.ts'
import { afterRateLimit } from './backoff.ts'
import { request } from './client.ts'
import { accountPath, type Checked } from './paths.ts'
import { ProblemError, unreadable } from './problem-error.ts'

/** One slot by its UUID. Never from a cache: whether it is free is the point of asking. */
export function slotQuery(account: string, slot: string) {
  return queryOptions({
    queryKey: ['account', account, 'slots', slot],
    queryFn: async ({ client, signal }) => {
      const path = `${accountPath(account)}/slots/${encodeURIComponent(slot)}`
      const read = await request<Slot>(path, { signal, fresh: true })
      const list = client.getQueryState<Checked<Slot>>(slotsKey(account))
      if (list?.data) {
        // The list is older, and must not call free what was just seen to be taken.
        const corrected = withSlot(list.data, read)
        client.setQueryData(slotsKey(account), corrected, { updatedAt: list.dataUpdatedAt })
      }
      return read
    },
    refetchInterval: ({ state }) => afterRateLimit(false, state.error),
    staleTime: 0,
    gcTime: 0,
  })
}

interface SlotPage extends Checked<Slot> {
  /** Names the page after this one; null after the last. */
  next: number | null
}

/**
 * Every slot that the account is shown, free or not, read page by page. They may be thousands: what was read serves until
 * somebody asks anew. How far the reading is, is told by {@link slotsProgressKey}.
 * @param fresh whether a person asked for it just now
 */
export function slotsQuery(account: string, fresh = false) {
  return queryOptions({
    queryKey: slotsKey(account),
    queryFn: async ({ client, signal }): Promise<Checked<Slot>> => {
      const items: Slot[] = []
      const seen = new Set<number>()
      let checkedAt: string | undefined
      let after: number | null = null
      do {
        client.setQueryData(slotsProgressKey(account), items.length)
        const page: SlotPage = await request(pagePath(account, after), { signal, fresh })
        items.push(...page.items)
        // As old as its oldest page.
        if (checkedAt === undefined || page.checkedAt < checkedAt) checkedAt = page.checkedAt
        after = page.next
        if (after !== null && seen.has(after)) throw new ProblemError(unreadable(502))
        if (after !== null) seen.add(after)
      } while (after !== null)
      return { items, checkedAt }
    },
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => afterRateLimit(false, state.error),
  })
}

function withSlot(list: Checked<Slot>, read: Slot): Checked<Slot> {
  const known = list.items.find(({ id }) => id === read.id)
  if (!known || (known.occupied === read.occupied && known.account === read.account)) return list
  return { ...list, items: list.items.map((slot) => (slot === known ? read : slot)) }
}

/** The whole list’s place in the cache. */
export function slotsKey(account: string) {
  return ['account', account, 'slots']
}

/** Where the cache holds how many slots a reading under way has got so far. */
export function slotsProgressKey(account: string) {
  return ['account', account, 'slots-read']
}

/** The slots of one site that are free at this moment. */
export function freeSlotsQuery(account: string, site: string) {
  const search = new URLSearchParams({ site, occupied: 'false' })
  return queryOptions({
    queryKey: ['account', account, 'free-slots', site],
    queryFn: ({ signal }) =>
      request<Checked<Slot>>(`${accountPath(account)}/slots?${search}`, { signal, fresh: true }),
    refetchInterval: ({ state }) => afterRateLimit(false, state.error),
    staleTime: 0,
    gcTime: 0,
  })
}

function pagePath(account: string, after: number | null): string {
  return `${accountPath(account)}/slot-pages${after === null ? '' : `?after=${after}`}`
}
