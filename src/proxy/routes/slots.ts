import { Hono } from 'hono'
import { isoTime } from '../../contract/clock.ts'
import { SlotId } from '../../contract/slot.ts'
import { z } from '../../contract/zod.ts'
import { answerJson, answerWithJson, answerWithList } from '../answer-json.ts'
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

/** Asks for one page instead, so that a screen can say how far the reading is; `after` is the `next` of the page before. */
const PageQuery = z.strictObject({
  after: z.optional(
    z.pipe(z.string().check(z.regex(/^\d{1,15}$/, 'after is the next of a page.')), z.transform(Number)),
  ),
})

const SlotParameter = z.object({ slot: SlotId })

/** The slots of an account, read to the last page or page by page, and one of them. */
export function slotRoutes({ reads }: Services) {
  return (
    new Hono<ConsoleEnv>()
      .get('/slots', async (context) => {
        const filters = parse(Filters, context.req.query())
        const list = await reads.listSlots(context.get('account'), filters, asksFresh(context))
        return answerWithList(context, list)
      })
      // Not below /slots, where it would be like the name of one: the router then has to try what it otherwise looks up.
      .get('/slot-pages', async (context) => {
        const { after } = parse(PageQuery, context.req.query())
        const { value, at } = await reads.pageOfSlots(context.get('account'), after, asksFresh(context))
        return answerJson(context, { items: value.items, next: value.next ?? null, checkedAt: isoTime(at) })
      })
      .get('/slots/:slot', async (context) => {
        const { slot } = parse(SlotParameter, context.req.param())
        const { json } = await reads.getSlot(context.get('account'), slot, asksFresh(context))
        return answerWithJson(context, json)
      })
  )
}
