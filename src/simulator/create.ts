import type { Context } from 'hono'
import type { CreateInterconnect } from '../contract/create-interconnect.ts'
import { partsOf } from '../contract/pairing-key.ts'
import { orderIn } from './create-body.ts'
import { authenticationError } from './credentials.ts'
import { CODES, refuse } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { attach, occupy } from './new-interconnect.ts'
import { objectionTo } from './objections.ts'
import { limitRate, rateLimited } from './rate-limit.ts'
import { type SentinelCode, sentinelOf } from './sentinels.ts'
import { addInterconnect, findSlot, type HeldInterconnect, type World } from './world.ts'

/** How long a late interconnect is hidden, and how long one lives that goes down, in milliseconds. */
const HIDDEN_FOR = 20_000
const DOWN_AFTER = 20_000

type Fate = Partial<Pick<HeldInterconnect, 'visibleFrom' | 'forced'>>

function fateOf(sentinel: SentinelCode | undefined, { type }: CreateInterconnect, now: number): Fate {
  if (sentinel === 'late-in-the-list') return { visibleFrom: now + HIDDEN_FOR }
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
      return refuse(context, 409, {
        code: CODES.conflict,
        message: 'Another request for this resource is running',
      })
    case 'rate-limited':
      limitRate(context.var.world)
      return rateLimited(context)
    case 'fault-before-creating':
      return internalError(context)
    case 'html-answer':
      return context.html('<!doctype html><title>Just a moment…</title><h1>Checking your connection</h1>')
    default:
      return undefined
  }
}

function internalError(context: Context): Response {
  return refuse(context, 500, { code: CODES.fault, message: 'Internal server error' })
}

/** Never resolves; rejects once the caller hangs up. */
function noAnswer({ unanswered }: World, request: Request): Promise<never> {
  const { signal } = request
  unanswered.add(request)
  return new Promise((_resolve, reject) => {
    const hungUp = () => {
      unanswered.delete(request)
      reject(signal.reason)
    }
    if (signal.aborted) hungUp()
    else signal.addEventListener('abort', hungUp, { once: true })
  })
}

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/create/
export async function create(context: Context<SimulatorEnv>): Promise<Response> {
  const { world } = context.var
  const body = await context.req.json<unknown>().catch(() => undefined)
  if (body === undefined) {
    return refuse(context, 400, { code: CODES.malformedJson, message: 'Malformed JSON in request body' })
  }
  const order = orderIn(body, world.account)
  if ('faults' in order) return refuse(context, 400, ...order.faults)
  const objection = objectionTo(world, order)
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
