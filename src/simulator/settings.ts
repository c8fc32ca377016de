import { Hono } from 'hono'
import { z } from '../contract/zod.ts'
import { bodyOf } from './body.ts'
import { CustomerAsn } from './cni-body.ts'
import { wrongMethod } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'

const NewSettings = z.strictObject({ default_asn: z.optional(z.nullable(CustomerAsn)) })

/** The account's settings for its CNIs. */
export const settings = new Hono<SimulatorEnv>()

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/settings/methods/get/
settings.get('/', (context) => context.json({ default_asn: context.var.world.defaultAsn }))

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/settings/methods/update/
settings.put('/', async (context) => {
  const { world } = context.var
  const body = await bodyOf(context, NewSettings)
  if (body instanceof Response) return body
  world.defaultAsn = body.default_asn ?? world.defaultAsn
  return context.json({ default_asn: world.defaultAsn })
})

settings.all('/', wrongMethod)
