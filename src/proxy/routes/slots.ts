import { Hono } from 'hono'
import { isoTime } from '../../contract/clock.ts'
import { SlotId } from '../../contract/slot.ts'
import { z } from '../../contract/zod.ts'
import { parse } from '../parse-request.ts'
import { asksFresh, type ConsoleEnv, type Services } from './console-env.ts'

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
export function slotRoutes({ reads }: Services) {
  return new Hono<ConsoleEnv>()
    .get('/', async (context) => {
      const filters = parse(Filters, context.req.query())
      const { value, at } = await reads.listSlots(context.get('account'), filters, asksFresh(context))
      return context.json({ items: value, checkedAt: isoTime(at) })
    })
    .get('/:slot', async (context) => {
      const { slot } = parse(z.object({ slot: SlotId }), context.req.param())
      const { value } = await reads.getSlot(context.get('account'), slot, asksFresh(context))
      return context.json(value)
    })
}
