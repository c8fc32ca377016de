import { z } from '../contract/zod.ts'
import type { Collection } from './collection.ts'

/** How many items a page has when the caller does not say, and at most. */
export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 100

const Whole = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))

/** The query parameters of every list: `cursor` is the `next` of the page before. */
export const pageParameters = { cursor: z.optional(Whole), limit: z.optional(Whole) }

/**
 * The first wanted items behind the query's cursor, and the cursor of the next page or null; it looks no further than that.
 * The cursor is the last item's sequence number rather than an offset, so that nothing is skipped when an item before it is
 * removed between two pages.
 */
export function pageOf<Item>(
  collection: Pick<Collection<Item>, 'after'>,
  { cursor = 0, limit = DEFAULT_LIMIT }: { cursor?: number | undefined; limit?: number | undefined },
  isWanted: (item: Item) => boolean,
): { items: Item[]; next: number | null } {
  const most = Math.min(Math.max(limit, 1), MAX_LIMIT)
  const items: Item[] = []
  let last = 0
  for (const { sequence, item } of collection.after(cursor)) {
    if (!isWanted(item)) continue
    if (items.length === most) return { items, next: last }
    items.push(item)
    last = sequence
  }
  return { items, next: null }
}
