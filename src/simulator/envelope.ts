import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * Error codes. The first ones are the gateway's own; what the CNI service itself answers is not documented, so from `invalid`
 * on they stand in for it.
 * @see https://developers.cloudflare.com/fundamentals/api/reference/
 */
export const CODES = {
  authentication: 10_000,
  noRoute: 7003,
  wrongMethod: 7001,
  malformedJson: 6007,
  invalidHeaders: 6003,
  accountOwnedToken: 1001,
  invalidToken: 1000,
  rateLimited: 971,
  invalid: 1004,
  refused: 1005,
  notFound: 1006,
  conflict: 1007,
  fault: 1008,
} as const

/** Why a call is refused. `pointer` is a JSON Pointer into the body, or the name of a query parameter behind a slash. */
export interface Fault {
  code: number
  message: string
  pointer?: string
}

/** Answers with the gateway's error envelope. */
export function refuse(
  context: Context,
  status: ContentfulStatusCode,
  ...faults: readonly Fault[]
): Response {
  const errors = faults.map(({ code, message, pointer }) => ({
    code,
    message,
    ...(pointer === undefined ? {} : { source: { pointer } }),
  }))
  return context.json({ success: false, errors, messages: [], result: null }, status)
}

/** Answers 200 with a result in the gateway's envelope. */
export function enveloped(context: Context, result: unknown, extra: object = {}): Response {
  return context.json({ success: true, errors: [], messages: [], result, ...extra })
}

/** The service met a fault of its own. */
export function internalError(context: Context): Response {
  return refuse(context, 500, { code: CODES.fault, message: 'Internal server error' })
}

/** Another change is on its way. */
export function conflict(context: Context): Response {
  return refuse(context, 409, {
    code: CODES.conflict,
    message: 'Another request for this resource is running',
  })
}

/** What a gateway in between may send in place of the answer: 200, and no JSON. */
export function webPage(): Response {
  const page = '<!doctype html><title>Just a moment…</title><h1>Checking your connection</h1>'
  return new Response(page, { headers: { 'content-type': 'text/html; charset=UTF-8' } })
}

/** A path that exists does not know this method. */
export function wrongMethod(context: Context): Response {
  return refuse(context, 405, {
    code: CODES.wrongMethod,
    message: `Method ${context.req.method} not available for that URI.`,
  })
}

/** No such path. */
export function noRoute(context: Context): Response {
  return refuse(context, 404, {
    code: CODES.noRoute,
    message: `Could not route to ${context.req.path}, perhaps your object identifier is invalid?`,
  })
}
