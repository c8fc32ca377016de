import type { MiddlewareHandler } from 'hono'
import type { Problem } from '../contract/problem.ts'
import { problemResponse } from './problem-error.ts'

/**
 * Answers only requests that name one of `hosts` (each with its port, lower case) in their Host header and in their URL. A
 * page on another name that resolves to this address (DNS rebinding) sends its own name and gets nothing.
 */
export function hostGuard(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(hosts)
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase()
    // A fetch-style runtime may leave the header out; the URL then is the only word on the host, and it is checked too.
    const { host: target } = new URL(context.req.url)
    if (known.has(target) && (host === undefined || known.has(host))) return next()
    return problemResponse(wrongHost)
  }
}

/**
 * Lets only the console’s own page call: the header that no form and no other origin can send without asking (there is no
 * CORS here, so asking fails), and the browser’s own word on where the request came from. Writes must also be JSON, exactly.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function sameOriginGuard(): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    if (req.header('x-console') !== '1') return problemResponse(withoutHeader)
    const site = req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin') return problemResponse(otherOrigin)
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      const origin = req.header('origin')
      if (origin !== undefined && origin !== new URL(req.url).origin) return problemResponse(otherOrigin)
      if (req.header('content-type') !== 'application/json') return problemResponse(notJson)
    }
    return next()
  }
}

const wrongHost: Problem = {
  type: 'not-same-origin',
  title: 'The console does not answer under this name',
  status: 421,
  detail: 'Open it at the address that it printed when it started. Nothing was done.',
}

const withoutHeader: Problem = {
  type: 'not-same-origin',
  title: 'Only the console’s own page may call this',
  status: 403,
  detail: 'The request has no header X-Console: 1. Nothing was done.',
}

const otherOrigin: Problem = {
  type: 'not-same-origin',
  title: 'Only the console’s own page may call this',
  status: 403,
  detail: 'The request came from another site or address. Open the console itself. Nothing was done.',
}

const notJson: Problem = {
  type: 'not-same-origin',
  title: 'A change is sent as JSON',
  status: 415,
  detail: 'The Content-Type of the request is not exactly application/json. Nothing was done.',
}
