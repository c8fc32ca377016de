import type { Context } from 'hono'
import { CODES, refuse } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { noAnswer } from './no-answer.ts'
import { sentinelIn } from './sentinels.ts'
import { type HeldInterconnect, removeInterconnect } from './world.ts'

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/delete/
export async function remove(context: Context<SimulatorEnv>, held: HeldInterconnect): Promise<Response> {
  const { world } = context.var
  const { interconnect } = held
  const sentinel = interconnect.type === 'direct' ? sentinelIn('direct', interconnect.slot_id) : undefined
  if (sentinel === 'removal-refused') {
    const message = 'Interconnect cannot be removed while its cross-connect is in place'
    return refuse(context, 400, { code: CODES.refused, message })
  }
  removeInterconnect(world, held)
  return sentinel === 'removal-no-answer' ? noAnswer(world, context.req.raw) : context.body(null, 200)
}
