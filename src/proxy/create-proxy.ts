import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { AccountTag } from '../contract/account.ts'
import type { Session } from '../contract/session.ts'
import { z } from '../contract/zod.ts'
import { consoleTime } from './console-time.ts'
import type { Gate } from './gate.ts'
import { hostGuard, routeGuard } from './guard.ts'
import { securityHeaders } from './headers.ts'
import type { Log } from './log.ts'
import { parse } from './parse-request.ts'
import { ProblemError, problemResponse } from './problem-error.ts'
import { internal, noSuchRoute } from './problems.ts'
import { requestLog } from './request-log.ts'
import { activityRoutes } from './routes/activity.ts'
import { cniRoutes } from './routes/cnis.ts'
import type { ConsoleEnv, Services } from './routes/console-env.ts'
import { followUpRoutes } from './routes/follow-up.ts'
import { interconnectRoutes } from './routes/interconnects.ts'
import { letterRoutes } from './routes/letter.ts'
import { orderRoutes } from './routes/orders.ts'
import { removalRoutes } from './routes/removal.ts'
import { sessionRoutes } from './routes/session.ts'
import { settingsRoutes } from './routes/settings.ts'
import { slotRoutes } from './routes/slots.ts'
import { startRoutes } from './routes/start.ts'

/** What the proxy is told by its entry. */
export interface ProxyOptions extends Services {
  mode: Session['mode']
  scheme: Session['credential']['scheme']
  /** The names, each with its port, under which the console may be reached. */
  hosts: readonly string[]
  /** Who comes in, and who may change anything. */
  gate: Gate
  /** Told of every call. */
  log: Log
  /** Told of every failure that is the console's own. */
  report(error: unknown, requestId: string): void
}

/**
 * The console's HTTP API: typed routes, each parsed before anything leaves. Runs wherever Hono does.
 * The caller adds pages and, in the demo, the simulator's controls to the app that it returns.
 */
export function createProxy(options: ProxyOptions): Hono<ConsoleEnv> {
  const { mode, scheme, hosts, gate, log, report, ...services } = options
  const app = new Hono<ConsoleEnv>()

  app.use(securityHeaders())
  app.use(requestLog(log))
  app.use(hostGuard(hosts))
  app.use(identity(gate))
  app.use('/api/*', consoleTime(services.clock))
  app.use(routeGuard(gate))
  app.use('/api/accounts/:account/*', admission(services))

  app.get('/healthz', (context) => context.text('ok'))
  app.route('/api/session', sessionRoutes(services, { mode, scheme, writing: gate.writing }))
  app.route(
    '/api/start',
    startRoutes((request) => app.fetch(request)),
  )
  app.route('/api/accounts/:account', slotRoutes(services))
  app.route('/api/accounts/:account/interconnects', interconnectRoutes(services))
  app.route('/api/accounts/:account/interconnects', letterRoutes(services))
  app.route('/api/accounts/:account/interconnects', removalRoutes(services))
  app.route('/api/accounts/:account', followUpRoutes(services))
  app.route('/api/accounts/:account/cnis', cniRoutes(services))
  app.route('/api/accounts/:account/settings', settingsRoutes(services))
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

/** Who sends it: asked before anything else is, of pages and files, too. */
function identity({ identify }: Gate) {
  return createMiddleware<ConsoleEnv>(async (context, next) => {
    context.set('actor', await identify(context.req.raw))
    return next()
  })
}

const AccountParameter = z.object({ account: AccountTag })

function admission({ accounts }: Services) {
  return createMiddleware<ConsoleEnv>(async (context, next) => {
    const { account } = parse(AccountParameter, context.req.param())
    await accounts.admit(account)
    context.set('account', account)
    await next()
  })
}
