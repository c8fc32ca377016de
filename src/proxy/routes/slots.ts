import { Hono } from 'hono'
import { isoTime } from '../../contract/clock.ts'
import { SlotId } from '../../contract/slot.ts'
import { z } from '../../contract/zod.ts'
import { parse } from '../parse-request.ts'
import type { ConsoleEnv, Services } from './console-env.ts'

const word = z.optional(
  z.string().check(z.trim(), z.minLength(1), z.maxLength(200, 'Use 200 characters at most.')),
)

/** The upstream filters, as query parameters. */
const Filters = z.strictObject({
  site: word,
  speed: word,
  address_contains: word,
  occupied: z.optional(
    z.pipe(
      z.enum(['true', 'false'], { error: 'occupied is true or false.' }),
      z.transform((text) => text === 'true'),
    ),
  ),
})

/** The slots of an account, read to the last page, and one of them. */
export function slotRoutes({ cloudflare, clock }: Services) {
  return new Hono<ConsoleEnv>()
    .get('/', async (context) => {
      const filters = parse(Filters, context.req.query())
      const items = await cloudflare.listSlots(context.get('account'), filters)
      return context.json({ items, checkedAt: isoTime(clock.now()) })
    })
    .get('/:slot', async (context) => {
      const slot = parse(z.object({ slot: SlotId }), context.req.param()).slot
      return context.json(await cloudflare.getSlot(context.get('account'), slot))
    })
}
