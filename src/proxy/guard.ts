import type { Context, HonoRequest, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Gate } from './gate.ts'
import { bodyOfRead, mayNotWrite, notJson, otherOrigin, withoutHeader, wrongHost } from './guard-problems.ts'
import { ProblemError } from './problem-error.ts'
import { noSuchRoute } from './problems.ts'
import { GUARDED, routeOf } from './route-table.ts'
import type { ConsoleEnv } from './routes/console-env.ts'
import { isSpelledOut } from './spelled-out.ts'

/**
 * Answers only requests that name one of `hosts` (each with its port, lower case) in their Host header and in their URL. A
 * page on another name that resolves to this address (DNS rebinding) sends its own name and gets nothing.
 */
export function hostGuard(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(hosts)
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase()
    // A fetch-style runtime may leave the header out; the URL then is the only word on the host, and it is checked too.
    const { host: target, username, password } = new URL(context.req.url)
    const isOwn = known.has(target) && username === '' && password === ''
    if (!isOwn || (host !== undefined && !known.has(host))) throw new ProblemError(wrongHost)
    return next()
  }
}

/**
 * Lets only the console’s own page call, and only what the table of routes has: the header that no form and no other origin
 * can send without asking (there is no CORS here, so asking fails), and the browser’s own word on where the request came
 * from. Writes must also be JSON, exactly, and by somebody who may write.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function routeGuard({ writing, publicOrigin }: Omit<Gate, 'identify'>) {
  return createMiddleware<ConsoleEnv>(async (context, next) => {
    const { req } = context
    const found = foundRoute(context)
    const route = found && routeOf(found.method, found.path)
    const isListed = route !== undefined && isSpelledOut(req.url, route.path)
    if (isListed && route.kind === 'public') return next()
    // A page or a file.
    if (!found && !GUARDED.test(req.path)) return next()

    if (req.header('x-console') !== '1') throw new ProblemError(withoutHeader)
    const site = req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin') throw new ProblemError(otherOrigin)
    const origin = req.header('origin')
    if (origin !== undefined && !ownOrigins(req.url, publicOrigin).includes(origin)) {
      throw new ProblemError(otherOrigin)
    }
    // What is registered and not in the table is not served: whether it writes, nobody has said.
    if (!isListed) throw new ProblemError(noSuchRoute)
    if (route.access === 'write') {
      if (req.header('content-type') !== 'application/json') throw new ProblemError(notJson)
      const allowed = writing(context.get('actor'))
      if (allowed !== 'allowed') throw new ProblemError(mayNotWrite(allowed))
    } else if (hasBody(req)) throw new ProblemError(bodyOfRead)
    return next()
  })
}

/** A read that brings a body, which may turn out to be broken when the read is long under way. */
function hasBody(req: HonoRequest): boolean {
  return req.header('transfer-encoding') !== undefined || (req.header('content-length') ?? '0') !== '0'
}

/** What the router itself found to answer a request, with the method and the path that it is registered under. */
export function foundRoute(context: Context): { method: string; path: string } | undefined {
  // `use` registers under ALL: middleware, and the pages.
  return matchedRoutes(context).find(({ method }) => method !== 'ALL')
}

/**
 * The origins from which a browser calls this URL. Behind Access or TLS the server sees plain HTTP, under the public name or,
 * where a proxy on this machine rewrote it, under loopback’s.
 */
function ownOrigins(url: string, publicOrigin: string | undefined): string[] {
  const { origin, host } = new URL(url)
  if (publicOrigin === undefined) return [origin]
  return host === new URL(publicOrigin).host ? [publicOrigin] : [origin, publicOrigin]
}
