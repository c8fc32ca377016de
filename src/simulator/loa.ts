import type { Context } from 'hono'
import { isoTime } from '../contract/clock.ts'
import { accountName } from './account-names.ts'
import { CODES, refuse } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { loaPdf } from './loa-pdf.ts'
import type { HeldInterconnect } from './world.ts'

/** The most characters that a custom name may have. */
const NAME_LIMIT = 200

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/loa/
export function loa(context: Context<SimulatorEnv>, { interconnect }: HeldInterconnect): Response {
  const { account, clock } = context.var.world
  const name = context.req.query('name')?.trim() ?? ''
  if (name.length > NAME_LIMIT) {
    return refuse(context, 400, {
      code: CODES.invalid,
      message: `name must have at most ${NAME_LIMIT} characters`,
      pointer: '/name',
    })
  }
  if (interconnect.type !== 'direct') {
    const message = 'A Letter of Authorization exists for physical interconnects only'
    return refuse(context, 400, { code: CODES.refused, message })
  }
  const issuedOn = isoTime(clock.now()).slice(0, 10)
  const pdf = loaPdf(interconnect, { customer: name || accountName(account), issuedOn })
  return context.body(pdf, 200, { 'content-type': 'application/pdf' })
}
