import type { Context } from 'hono'
import { prefixOf } from '../contract/prefixes.ts'
import { bodyOf, faultOfAccount } from './body.ts'
import { NewCni, WholeCni } from './cni-body.ts'
import { cniSentinelIn } from './cni-sentinels.ts'
import { CODES, conflict, type Fault, internalError, refuse } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { type HeldCni, linkOf, withMode } from './new-cni.ts'
import { noAnswer } from './no-answer.ts'
import { findInterconnect } from './world.ts'

/** How long a late CNI is hidden, in milliseconds. */
const HIDDEN_FOR = 20_000

type Writing = Context<SimulatorEnv>

const asnRefused: Fault = {
  code: CODES.refused,
  message: 'This ASN cannot be used on this interconnect',
  pointer: '/bgp/customer_asn',
}

function objectionTo(context: Writing, { account, interconnect }: NewCni): Fault | undefined {
  const fault = faultOfAccount(context, account)
  if (fault || findInterconnect(context.var.world, interconnect)) return fault
  return { code: CODES.refused, message: 'Interconnect not found', pointer: '/interconnect' }
}

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/methods/create/
export async function createCni(context: Writing): Promise<Response> {
  const { world } = context.var
  const body = await bodyOf(context, NewCni)
  if (body instanceof Response) return body
  const objection = objectionTo(context, body)
  if (objection) return refuse(context, 400, objection)
  const sentinel = cniSentinelIn(body.magic.conduit_name)
  if (sentinel === 'refused') return refuse(context, 400, asnRefused)
  if (sentinel === 'conflict') return conflict(context)
  if (sentinel === 'fault-before') return internalError(context)

  const cni = withMode({ id: world.random.uuid(), ...body, ...linkOf(world.nextLink) })
  world.nextLink += 1
  const hiddenFor = sentinel === 'late' ? HIDDEN_FOR : 0
  world.cnis.add({ cni, visibleFrom: world.clock.now() + hiddenFor })
  if (sentinel === 'no-answer') return noAnswer(world, context.req.raw)
  return sentinel === undefined ? context.json(cni) : internalError(context)
}

/** Of a change: what a CNI is, where it is and to whom it belongs stay as they are. */
function objectionToChange(context: Writing, { cni: before }: HeldCni, after: WholeCni): Fault | undefined {
  const fault = faultOfAccount(context, after.account)
  if (fault) return fault
  const fixed = (['id', 'interconnect'] as const).find((field) => after[field] !== before[field])
  if (fixed) return { code: CODES.refused, message: `${fixed} cannot be changed`, pointer: `/${fixed}` }
  const [customer, cloudflare] = [prefixOf(after.cust_ip), prefixOf(after.p2p_ip)]
  if (customer?.network === cloudflare?.network && customer?.length === cloudflare?.length) return undefined
  return { code: CODES.refused, message: 'cust_ip must be in the prefix of p2p_ip', pointer: '/cust_ip' }
}

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/methods/update/
export async function updateCni(context: Writing, held: HeldCni): Promise<Response> {
  const body = await bodyOf(context, WholeCni)
  if (body instanceof Response) return body
  const objection = objectionToChange(context, held, body)
  if (objection) return refuse(context, 400, objection)
  const sentinel = cniSentinelIn(body.magic.conduit_name)
  if (sentinel === 'refused') return refuse(context, 400, asnRefused)
  if (sentinel === 'fault-before') return internalError(context)
  held.cni = withMode(body)
  return sentinel === 'fault-after' ? internalError(context) : context.json(held.cni)
}
