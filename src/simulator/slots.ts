import { Hono } from 'hono'
import { z } from '../contract/zod.ts'
import { authenticationError } from './credentials.ts'
import { CODES, refuse, wrongMethod } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { pageOf, pageParameters } from './paging.ts'
import { queryOf } from './query.ts'
import { isSpecial } from './special-accounts.ts'
import { findSlot } from './world.ts'

const SlotQuery = z.object({
  ...pageParameters,
  occupied: z.optional(z.enum(['true', 'false'])),
  site: z.optional(z.string()),
  speed: z.optional(z.string()),
  address_contains: z.optional(z.string()),
})

/** The account's view of every slot. */
export const slots = new Hono<SimulatorEnv>()

slots.use(async (context, next) => {
  if (isSpecial(context.var.world.account, 'slotsHidden')) return authenticationError(context, 403)
  return next()
})

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/slots/methods/list/
slots.get('/', (context) => {
  const query = queryOf(context, SlotQuery)
  if (query instanceof Response) return query
  const { occupied, site, speed, address_contains } = query
  const wanted = address_contains?.toLowerCase() ?? ''
  const page = pageOf(
    context.var.world.slots,
    query,
    (slot) =>
      (occupied === undefined || slot.occupied === (occupied === 'true')) &&
      (site === undefined || slot.site === site) &&
      (speed === undefined || slot.speed === speed) &&
      slot.facility.address.join('\n').toLowerCase().includes(wanted),
  )
  return context.json(page)
})

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/slots/methods/get/
slots.get('/:slot', (context) => {
  const slot = findSlot(context.var.world, context.req.param('slot').toLowerCase())
  return slot ? context.json(slot) : refuse(context, 404, { code: CODES.notFound, message: 'Slot not found' })
})

slots.all('/', wrongMethod)
slots.all('/:slot', wrongMethod)
