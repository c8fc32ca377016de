import { Hono } from 'hono'
import type { Clock } from '../contract/clock.ts'
import { ACCOUNT, accounts } from './accounts.ts'
import { cnis } from './cnis.ts'
import { authenticate, authorise } from './credentials.ts'
import { internalError, noRoute } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { interconnects } from './interconnects.ts'
import { createRandom } from './random.ts'
import { keepToRate } from './rate-limit.ts'
import { settings } from './settings.ts'
import { slots } from './slots.ts'
import { createWorld, plugFibre, removeVanished, type World } from './world.ts'

/** An in-memory stand-in for Cloudflare's API. */
export interface Simulator {
  /**
   * Answers a request for `/client/v4/…` at any origin. Every answer, errors included, is a response; the promise rejects
   * only when the caller aborts a request that is never answered.
   */
  fetch(request: Request): Promise<Response>
  /** Plugs the fibre of a physical interconnect in or out; false where the account has no such interconnect. */
  plugFibre(account: string, name: string, plugged: boolean): boolean
}

/**
 * Creates a simulator in which every account id exists and is seeded when it is first named. Time passes as `clock` says.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/
 * @example
 * const { fetch } = createSimulator({ clock: systemClock })
 */
export function createSimulator({ clock }: { clock: Pick<Clock, 'now'> }): Simulator {
  const worlds = new Map<string, World>()
  const worldOf = (account: string) => {
    const world = worlds.get(account) ?? createWorld(account, clock)
    worlds.set(account, world)
    removeVanished(world)
    return world
  }
  const rays = createRandom('rays')
  const app = new Hono<SimulatorEnv>()
  app.use(async (context, next) => {
    await next()
    context.header('cf-ray', `${rays.hex(16)}-EWR`)
  })
  app.notFound(noRoute)
  app.onError((error, context) => {
    // Nobody is left to read an answer: the caller hung up, and its promise rejects as the platform's fetch would.
    if (context.req.raw.signal.aborted) throw error
    return internalError(context)
  })

  const api = app.basePath('/client/v4')
  api.use(authenticate)
  api.use(`${ACCOUNT}/*`, async (context, next) => {
    context.set('world', worldOf(context.req.param('account')))
    await next()
  })
  api.use(`${ACCOUNT}/*`, keepToRate)
  api.use(`${ACCOUNT}/cni/*`, authorise)
  api.route('/', accounts)
  api.route(`${ACCOUNT}/cni/slots`, slots)
  api.route(`${ACCOUNT}/cni/interconnects`, interconnects)
  api.route(`${ACCOUNT}/cni/cnis`, cnis)
  api.route(`${ACCOUNT}/cni/settings`, settings)
  return {
    fetch: async (request) => app.fetch(request),
    plugFibre: (account, name, plugged) => plugFibre(worldOf(account), name, plugged),
  }
}
