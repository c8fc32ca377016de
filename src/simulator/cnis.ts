import { type Context, Hono } from 'hono'
import { z } from '../contract/zod.ts'
import { createCni, updateCni } from './cni-writes.ts'
import { CODES, refuse, wrongMethod } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import type { HeldCni } from './new-cni.ts'
import { pageOf, pageParameters } from './paging.ts'
import { queryOf } from './query.ts'
import { findCni, isVisible, type World } from './world.ts'

const Uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i), z.toLowerCase())

const CniQuery = z.object({
  ...pageParameters,
  slot: z.optional(Uuid),
  tunnel_id: z.optional(z.string()),
})

type ItemContext = Context<SimulatorEnv, '/:cni'>
type ItemAnswer = Response | Promise<Response>

/** Runs `answer` on the CNI that the path names, or answers 404. */
function withCni(answer: (context: ItemContext, held: HeldCni) => ItemAnswer) {
  return (context: ItemContext) => {
    const held = findCni(context.var.world, context.req.param('cni'))
    return held
      ? answer(context, held)
      : refuse(context, 404, { code: CODES.notFound, message: 'CNI not found' })
  }
}

function slotOf(world: World, { cni }: HeldCni): string | undefined {
  const interconnect = world.interconnects.get(cni.interconnect)?.interconnect
  return interconnect?.type === 'direct' ? interconnect.slot_id : undefined
}

/** The account's CNIs: what runs over its interconnects. */
export const cnis = new Hono<SimulatorEnv>()

cnis.post('/', createCni)

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/methods/list/
cnis.get('/', (context) => {
  const query = queryOf(context, CniQuery)
  if (query instanceof Response) return query
  const { world } = context.var
  const { items, next } = pageOf(
    world.cnis,
    query,
    (held) =>
      isVisible(world, held) &&
      (query.slot === undefined || slotOf(world, held) === query.slot) &&
      // There are no tunnels here, so a CNI's goes by the CNI's own id.
      (query.tunnel_id === undefined || held.cni.id === query.tunnel_id),
  )
  return context.json({ items: items.map(({ cni }) => cni), next })
})

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/methods/get/
cnis.get(
  '/:cni',
  withCni((context, { cni }) => context.json(cni)),
)

cnis.put('/:cni', withCni(updateCni))

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/methods/delete/
cnis.delete(
  '/:cni',
  withCni((context, held) => {
    context.var.world.cnis.remove(held)
    return context.body(null, 200)
  }),
)

for (const path of ['/', '/:cni']) cnis.all(path, wrongMethod)
