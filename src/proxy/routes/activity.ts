import { Hono } from 'hono'
import { ACTIONS, OrderStateName } from '../../contract/activity.ts'
import { isoTime } from '../../contract/clock.ts'
import { z } from '../../contract/zod.ts'
import { answerJson } from '../answer-json.ts'
import { type ActivityFilters, searchOn } from '../orders/search-audit.ts'
import { parse } from '../parse-request.ts'
import type { ConsoleEnv, Services } from './console-env.ts'

const word = z.optional(z.string().check(z.trim(), z.maxLength(200, 'Use 200 characters at most.')))

const Filters = z.strictObject({
  state: z.optional(OrderStateName),
  action: z.optional(z.enum(ACTIONS, { error: 'action is one of the things that can be done here.' })),
  actor: word,
  text: word,
  before: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,15}$/, 'before is the next of the page that came last.')),
      z.transform(Number),
    ),
  ),
})

/** `GET /api/accounts/:account/activity`: who did what with which outcome, the newest first, in pages. */
export function activityRoutes({ orders, clock }: Services) {
  return new Hono<ConsoleEnv>().get('/', async (context) => {
    const account = context.get('account')
    const search = (filters: ActivityFilters) => orders.activity(account, filters)
    const page = await searchOn(search, parse(Filters, context.req.query()))
    return answerJson(context, { ...page, checkedAt: isoTime(clock.now()) })
  })
}
