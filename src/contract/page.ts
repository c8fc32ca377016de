import { z } from './zod.ts'

/** One page of a list, as Cloudflare's CNI API and the proxy alike shape it; `next` is the cursor of the one after it. */
export function pageOf<Item extends z.core.$ZodType>(item: Item) {
  return z.looseObject({ items: z.array(item), next: z.optional(z.nullable(z.int())) })
}

/** The answer of a list that the proxy has read to its end, with the time (ISO 8601, UTC) at which upstream told it. */
export function listOf<Item extends z.core.$ZodType>(item: Item) {
  return z.object({ items: z.array(item), checkedAt: z.iso.datetime() })
}
