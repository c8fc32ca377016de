import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { AccountTag } from '../contract/account.ts'
import type { Session } from '../contract/session.ts'
import { z } from '../contract/zod.ts'
import { consoleTime } from './console-time.ts'
import { hostGuard, sameOriginGuard } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { parse } from './parse-request.ts'
import { ProblemError, problemResponse } from './problem-error.ts'
import { internal, noSuchRoute } from './problems.ts'
import { activityRoutes } from './routes/activity.ts'
import type { ConsoleEnv, Services } from './routes/console-env.ts'
import { interconnectRoutes } from './routes/interconnects.ts'
import { orderRoutes } from './routes/orders.ts'
import { sessionRoutes } from './routes/session.ts'
import { slotRoutes } from './routes/slots.ts'

/** What the proxy is told by its entry. */
export interface ProxyOptions extends Services {
  mode: Session['mode']
  scheme: Session['credential']['scheme']
  /** The names, each with its port, under which the console may be reached. */
  hosts: readonly string[]
  /** Told of every failure that is the console's own. */
  report(error: unknown, requestId: string): void
}

/** Who acts where nobody had to sign in: the person at this machine. */
const LOCAL_ACTOR = 'local'

/**
 * The console's HTTP API: typed routes, each parsed before anything leaves. Runs wherever Hono does.
 * The caller adds pages and, in the demo, the simulator's controls to the app that it returns.
 */
export function createProxy(options: ProxyOptions): Hono<ConsoleEnv> {
  const { mode, scheme, hosts, report, ...services } = options
  const app = new Hono<ConsoleEnv>()

  app.use(securityHeaders())
  app.use(hostGuard(hosts))
  app.use('/api/*', consoleTime(services.clock))
  app.use('/api/*', sameOriginGuard())
  app.use('/demo/*', sameOriginGuard())
  app.use('/api/*', identity)
  app.use('/api/accounts/:account/*', admission(services))

  app.get('/healthz', (context) => context.text('ok'))
  app.route('/api/session', sessionRoutes(services, { mode, scheme }))
  app.route('/api/accounts/:account/slots', slotRoutes(services))
  app.route('/api/accounts/:account/interconnects', interconnectRoutes(services))
  app.route('/api/accounts/:account/orders', orderRoutes(services))
  app.route('/api/accounts/:account/activity', activityRoutes(services))

  app.notFound(() => problemResponse(noSuchRoute))
  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemResponse(error.problem)
    report(error, context.get('requestId'))
    return problemResponse(internal)
  })
  return app
}

const identity = createMiddleware<ConsoleEnv>(async (context, next) => {
  context.set('requestId', crypto.randomUUID())
  context.set('actor', LOCAL_ACTOR)
  await next()
  context.header('Cache-Control', 'no-store')
  context.header('X-Request-Id', context.get('requestId'))
})

function admission({ accounts }: Services) {
  return createMiddleware<ConsoleEnv>(async (context, next) => {
    const { account } = parse(z.object({ account: AccountTag }), context.req.param())
    await accounts.admit(account)
    context.set('account', account)
    await next()
  })
}
