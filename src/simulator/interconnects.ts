import { type Context, Hono } from 'hono'
import { z } from '../contract/zod.ts'
import { create } from './create.ts'
import { CODES, refuse, wrongMethod } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { loa } from './loa.ts'
import { pageOf, pageParameters } from './paging.ts'
import { queryOf } from './query.ts'
import { remove } from './remove.ts'
import { statusAt } from './status.ts'
import { findInterconnect, type HeldInterconnect, isVisible } from './world.ts'

const InterconnectQuery = z.object({
  ...pageParameters,
  site: z.optional(z.string()),
  type: z.optional(z.string()),
})

type ItemContext = Context<SimulatorEnv, '/:icon'>

/** Runs `answer` on the interconnect that the path names, or answers 404. */
function withInterconnect(
  answer: (context: ItemContext, held: HeldInterconnect) => Response | Promise<Response>,
) {
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
  const { world } = context.var
  const { type, site } = query
  const { items, next } = pageOf(
    world.interconnects,
    query,
    (held) =>
      isVisible(world, held) &&
      (type === undefined || held.interconnect.type === type) &&
      (site === undefined || (held.interconnect.type === 'direct' && held.interconnect.site === site)),
  )
  return context.json({ items: items.map(({ interconnect }) => interconnect), next })
})

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/get/
interconnects.get(
  '/:icon',
  withInterconnect((context, { interconnect }) => context.json(interconnect)),
)

interconnects.delete('/:icon', withInterconnect(remove))

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/status/
interconnects.get(
  '/:icon/status',
  withInterconnect((context, held) => context.json(statusAt(held, context.var.world.clock.now()))),
)

interconnects.get('/:icon/loa', withInterconnect(loa))

for (const path of ['/', '/:icon', '/:icon/status', '/:icon/loa']) interconnects.all(path, wrongMethod)
