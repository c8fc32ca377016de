import { type Context, Hono } from 'hono'
import { isoTime } from '../../contract/clock.ts'
import { InterconnectName } from '../../contract/interconnect.ts'
import { parse } from '../parse-request.ts'
import type { ConsoleEnv, Services } from './console-env.ts'

/** An account's interconnects, read to the last page; one of them; its status. */
export function interconnectRoutes({ cloudflare, orders, clock }: Services) {
  return new Hono<ConsoleEnv>()
    .get('/', async (context) => {
      const account = context.get('account')
      const askedAt = clock.now()
      const items = await cloudflare.listInterconnects(account)
      orders.observe(account, items, askedAt)
      return context.json({ items, checkedAt: isoTime(clock.now()) })
    })
    .get('/:name', async (context) =>
      context.json(await cloudflare.getInterconnect(context.get('account'), nameOf(context))),
    )
    .get('/:name/status', async (context) => {
      const status = await cloudflare.getStatus(context.get('account'), nameOf(context))
      return context.json({ ...status, checkedAt: isoTime(clock.now()) })
    })
}

function nameOf(context: Context<ConsoleEnv, '/:name'>): string {
  return parse(InterconnectName, context.req.param('name'))
}
