import { createMiddleware } from 'hono/factory'
import { foundRoute } from './guard.ts'
import { isComplete } from './headers.ts'
import type { Log } from './log.ts'
import { ProblemError } from './problem-error.ts'
import { GUARDED } from './route-table.ts'
import type { ConsoleEnv } from './routes/console-env.ts'

/**
 * Gives every request an id, and tells the log of it once it is answered: which route, by whom, with which outcome. Pages and
 * files that are answered as they should be are left out.
 * @see https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/
 */
export function requestLog(log: Log) {
  return createMiddleware<ConsoleEnv>(async (context, next) => {
    const began = performance.now()
    const requestId = crypto.randomUUID()
    context.set('requestId', requestId)
    await next()
    const { req, res, error } = context
    const isGuarded = GUARDED.test(req.path)
    if (isGuarded && !isComplete(res)) {
      res.headers.set('Cache-Control', 'no-store')
      res.headers.set('X-Request-Id', requestId)
    }
    if (!isGuarded && res.status < 400) return
    const problem = error instanceof ProblemError ? error.problem : undefined
    log(res.status < 500 ? 'info' : 'warn', 'request', {
      requestId,
      method: req.method,
      route: foundRoute(context)?.path ?? (isGuarded ? 'none' : 'page'),
      status: res.status,
      ms: Math.round(performance.now() - began),
      actor: context.get('actor'),
      account: context.get('account'),
      ray: rayOf(req.header('cf-ray')),
      upstreamRay: rayOf(problem?.ray),
      problem: problem?.type,
      reason: reasonOf(error?.cause),
    })
  })
}

/** Cloudflare's name for a request, and nothing else that somebody may send in its place. */
function rayOf(header: string | undefined): string | undefined {
  return header !== undefined && /^[0-9a-f]{16}(-[A-Z]{3})?$/.test(header) ? header : undefined
}

/** Why an assertion was not believed, in the code of the library that checked it. */
function reasonOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
}
