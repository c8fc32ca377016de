import type { Context } from 'hono'
import { CreateInterconnect } from '../contract/create-interconnect.ts'
import { partsOf } from '../contract/pairing-key.ts'
import { bodyOf, faultOfAccount } from './body.ts'
import { authenticationError } from './credentials.ts'
import { conflict, internalError, refuse, webPage } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { attach, occupy } from './new-interconnect.ts'
import { noAnswer } from './no-answer.ts'
import { objectionTo } from './objections.ts'
import { limitRate, rateLimited } from './rate-limit.ts'
import { type SentinelCode, sentinelOf } from './sentinels.ts'
import { addInterconnect, type Fate, findSlot, type World } from './world.ts'

/** How long a late interconnect is hidden, how long one works that goes down, and one lives that vanishes: milliseconds. */
const HIDDEN_FOR = 20_000
const DOWN_AFTER = 20_000
const VANISHES_AFTER = 30_000

function fateOf(sentinel: SentinelCode | undefined, { type }: CreateInterconnect, now: number): Fate {
  if (sentinel === 'late-in-the-list') return { visibleFrom: now + HIDDEN_FOR }
  if (sentinel === 'vanishes') return { vanishesAt: now + VANISHES_AFTER }
  if (sentinel === 'strange-status') {
    return { forced: { from: now, status: { state: 'Degraded', reason: 'Maintenance window' } } }
  }
  if (sentinel !== 'goes-down') return {}
  const reason =
    type === 'direct'
      ? 'Receive power −27.3 dBm is below −20 dBm'
      : 'The VLAN attachment was deactivated in Google Cloud'
  return { forced: { from: now + DOWN_AFTER, status: { state: 'Down', reason } } }
}

function interconnectFor(world: World, order: CreateInterconnect) {
  if (order.type === 'gcp_partner') {
    world.usedKeys.add(order.pairing_key)
    return attach(world, partsOf(order.pairing_key).region, order.bandwidth)
  }
  const slot = findSlot(world, order.slot_id)
  if (!slot) throw new Error('An order for an unknown slot was let through')
  return occupy(world, slot)
}

/** What a sentinel answers without anything being created, if it is one of those. */
function answerWithoutCreating(context: Context<SimulatorEnv>, sentinel: SentinelCode | undefined) {
  switch (sentinel) {
    case 'permission-missing':
      return authenticationError(context, 403)
    case 'conflict':
      return conflict(context)
    case 'rate-limited':
      limitRate(context.var.world)
      return rateLimited(context)
    case 'fault-before-creating':
      return internalError(context)
    case 'html-answer':
      return webPage()
    default:
      return undefined
  }
}

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/create/
export async function create(context: Context<SimulatorEnv>): Promise<Response> {
  const { world } = context.var
  const order = await bodyOf(context, CreateInterconnect)
  if (order instanceof Response) return order
  const objection = faultOfAccount(context, order.account) ?? objectionTo(world, order)
  if (objection) return refuse(context, 400, objection)
  const sentinel = sentinelOf(order)
  const early = answerWithoutCreating(context, sentinel)
  if (early) return early

  const interconnect = interconnectFor(world, order)
  addInterconnect(world, interconnect, fateOf(sentinel, order, world.clock.now()))
  if (sentinel === 'no-answer') return noAnswer(world, context.req.raw)
  return sentinel === 'fault-after-creating' || sentinel === 'late-in-the-list'
    ? internalError(context)
    : context.json(interconnect)
}
