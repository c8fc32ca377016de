import type { Context, MiddlewareHandler } from 'hono'
import { CODES, refuse } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import type { World } from './world.ts'

/** How long the limit holds, in milliseconds. Cloudflare's holds five minutes, longer than a demo can wait. */
const LIMITED_FOR = 20_000

/** Starts the limit for this account. Cloudflare's is per user; here an account is the whole world of one visitor or test. */
export function limitRate(world: World): void {
  world.limitedUntil = world.clock.now() + LIMITED_FOR
}

/**
 * Answers 429 with what is left of the limit, in seconds.
 * @see https://developers.cloudflare.com/fundamentals/api/reference/limits/
 */
export function rateLimited(context: Context<SimulatorEnv>): Response {
  const { limitedUntil, clock } = context.var.world
  const seconds = Math.ceil((limitedUntil - clock.now()) / 1000)
  context.header('retry-after', String(seconds))
  context.header('ratelimit', `"default";r=0;t=${seconds}`)
  context.header('ratelimit-policy', '"default";q=1200;w=300')
  return refuse(context, 429, {
    code: CODES.rateLimited,
    message: 'Please wait and consider throttling your request speed',
  })
}

/** Answers 429 to everything while the limit holds. */
export const keepToRate: MiddlewareHandler<SimulatorEnv> = async (context, next) => {
  const { limitedUntil, clock } = context.var.world
  return clock.now() < limitedUntil ? rateLimited(context) : next()
}
