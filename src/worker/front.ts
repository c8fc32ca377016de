import { type Context, Hono } from 'hono'
import { AccountTag } from '../contract/account.ts'
import { systemClock } from '../contract/clock.ts'
import { type VisitorVariables, visitor } from '../demo-cookie.ts'
import { hostsOnWorkers } from '../hosts.ts'
import { type Config, ConfigError, readConfig } from '../proxy/config.ts'
import { consoleTime } from '../proxy/console-time.ts'
import { anybody, type Gate, writers } from '../proxy/gate.ts'
import { hostGuard, routeGuard } from '../proxy/guard.ts'
import { SECURITY_HEADERS, securityHeaders } from '../proxy/headers.ts'
import { liveGate } from '../proxy/identity/live-gate.ts'
import { ProblemError, problemResponse } from '../proxy/problem-error.ts'
import { internal } from '../proxy/problems.ts'
import { requestLog } from '../proxy/request-log.ts'
import { ROUTES } from '../proxy/route-table.ts'
import type { ConsoleEnv } from '../proxy/routes/console-env.ts'
import { startRoutes } from '../proxy/routes/start.ts'
import { type Bindings, environmentOf } from './bindings.ts'
import { jsonLog, reportFailure } from './json-log.ts'
import { assetPages } from './pages.ts'

const START = '/api/start'

interface FrontEnv {
  Variables: ConsoleEnv['Variables'] & VisitorVariables
}

/**
 * What every request to the Worker meets first: the same guards as on Node, so that nothing that they refuse wakes an object;
 * then the application’s files, or the object that has the console of that account or visitor, which guards itself again.
 */
export function createFront(bindings: Bindings): (request: Request) => Promise<Response> {
  const config = configOrComplaint(bindings)
  if (config instanceof ConfigError) return async () => refusal(config)
  const gate = gateOf(config)
  const isDemo = config.mode === 'demo'
  const forward = isDemo ? toVisitor(bindings) : toAccount(bindings)
  const app = new Hono<FrontEnv>()

  app.use(securityHeaders())
  app.use((context, next) => hostGuard(hostsOnWorkers(config, new URL(context.req.url)))(context, next))
  app.use(async (context, next) => {
    context.set('actor', await gate.identify(context.req.raw))
    return next()
  })
  app.use(routeGuard(gate))
  if (isDemo) app.use(visitor)

  app.get('/healthz', (context) => context.text('ok'))
  if (!isDemo) {
    // What a screen begins with comes from more than one object; in the demo all of it is in the visitor’s.
    app.use(START, requestLog(jsonLog), consoleTime(systemClock))
    app.route(
      START,
      startRoutes((request) => app.fetch(request)),
    )
  }
  for (const { kind, method, path } of ROUTES) {
    if (kind !== 'public') app.on(method, path, forward)
  }
  app.use(assetPages(bindings.ASSETS, config.mode))
  app.onError((error, { req }) => {
    if (!(error instanceof ProblemError)) {
      reportFailure(error)
      return problemResponse(internal)
    }
    const { status, type } = error.problem
    jsonLog('info', 'refused', { method: req.method, status, problem: type })
    return problemResponse(error.problem)
  })
  return async (request) => app.fetch(request)
}

function configOrComplaint(bindings: Bindings): Config | ConfigError {
  try {
    return readConfig(environmentOf(bindings), 'workers')
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error
  }
}

/** Names what is missing to whoever looks, since whoever deployed it looks here first. No value is ever in it. */
function refusal({ problems }: ConfigError): Response {
  const text = `The console cannot serve:\n${problems.map((problem) => `  ${problem}\n`).join('')}`
  return new Response(text, {
    status: 503,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}

function gateOf(config: Config): Gate {
  if (config.mode === 'live') return liveGate(config, systemClock, (url, init) => fetch(url, init))
  return { identify: anybody, writing: writers(config.readOnly), publicOrigin: config.publicUrl }
}

type Forward = (context: Context<FrontEnv>) => Promise<Response>

/** Live: each account has an object, and what is about none has one of its own. */
function toAccount({ ACCOUNTS }: Bindings): Forward {
  return ({ req }) => {
    const account = AccountTag.safeParse(req.param('account'))
    return answerOf(ACCOUNTS.get(ACCOUNTS.idFromName(account.data ?? 'no account')), req.raw)
  }
}

/** In the demo each visitor has an object, in which all accounts exist. */
function toVisitor({ VISITORS }: Bindings): Forward {
  return (context) => answerOf(VISITORS.get(VISITORS.idFromName(context.get('visitor'))), context.req.raw)
}

async function answerOf(object: DurableObjectStub, request: Request): Promise<Response> {
  const answer = await object.fetch(request)
  // Headers that come from elsewhere cannot be added to.
  return new Response(answer.body, answer)
}
