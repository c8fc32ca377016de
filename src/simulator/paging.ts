import { z } from '../contract/zod.ts'

/** How many items a page has when the caller does not say, and at most. */
export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 100

const Whole = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))

/** The query parameters of every list: `cursor` is the `next` of the page before. */
export const pageParameters = { cursor: z.optional(Whole), limit: z.optional(Whole) }

/**
 * The items behind the cursor, and the cursor of the next page or null. The cursor is the last item's sequence number
 * rather than an offset, so that nothing is skipped when an item before it is removed between two pages.
 */
export function pageOf<Item>(
  numbered: readonly { sequence: number; item: Item }[],
  { cursor = 0, limit = DEFAULT_LIMIT }: { cursor?: number | undefined; limit?: number | undefined },
): { items: Item[]; next: number | null } {
  const rest = numbered.filter(({ sequence }) => sequence > cursor)
  const page = rest.slice(0, Math.min(Math.max(limit, 1), MAX_LIMIT))
  const last = page.at(-1)
  return {
    items: page.map(({ item }) => item),
    next: last && rest.length > page.length ? last.sequence : null,
  }
}
