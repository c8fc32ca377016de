import { type Context, Hono } from 'hono'
import { z } from '../contract/zod.ts'
import { create } from './create.ts'
import { CODES, refuse, wrongMethod } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { loa } from './loa.ts'
import { pageOf, pageParameters } from './paging.ts'
import { queryOf } from './query.ts'
import { statusAt } from './status.ts'
import { findInterconnect, type HeldInterconnect, removeInterconnect, visibleInterconnects } from './world.ts'

const InterconnectQuery = z.object({
  ...pageParameters,
  site: z.optional(z.string()),
  type: z.optional(z.string()),
})

type ItemContext = Context<SimulatorEnv, '/:icon'>

/** Runs `answer` on the interconnect that the path names, or answers 404. */
function withInterconnect(answer: (context: ItemContext, held: HeldInterconnect) => Response) {
  return (context: ItemContext) => {
    const held = findInterconnect(context.var.world, context.req.param('icon'))
    return held
      ? answer(context, held)
      : refuse(context, 404, { code: CODES.notFound, message: 'Interconnect not found' })
  }
}

/** The account's interconnects. */
export const interconnects = new Hono<SimulatorEnv>()

interconnects.post('/', create)

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/list/
interconnects.get('/', (context) => {
  const query = queryOf(context, InterconnectQuery)
  if (query instanceof Response) return query
  const found = visibleInterconnects(context.var.world)
    .map(({ sequence, interconnect }) => ({ sequence, item: interconnect }))
    .filter(
      ({ item }) =>
        (query.type === undefined || item.type === query.type) &&
        (query.site === undefined || (item.type === 'direct' && item.site === query.site)),
    )
  return context.json(pageOf(found, query))
})

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/get/
interconnects.get(
  '/:icon',
  withInterconnect((context, { interconnect }) => context.json(interconnect)),
)

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/delete/
interconnects.delete(
  '/:icon',
  withInterconnect((context, held) => {
    removeInterconnect(context.var.world, held)
    return context.body(null, 200)
  }),
)

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/status/
interconnects.get(
  '/:icon/status',
  withInterconnect((context, held) => context.json(statusAt(held, context.var.world.clock.now()))),
)

interconnects.get('/:icon/loa', withInterconnect(loa))

for (const path of ['/', '/:icon', '/:icon/status', '/:icon/loa']) interconnects.all(path, wrongMethod)
