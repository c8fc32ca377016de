import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'

/** The demo’s cookie. It names a visitor’s world and nothing else; over https its name begins with `__Host-`. */
export const VISITOR_COOKIE = 'visitor'

/** 128 bits of chance, so that nobody comes upon another’s world. */
const ID = /^[0-9a-f]{32}$/

export interface VisitorVariables {
  visitor: string
}

/**
 * Tells the demo’s visitors apart. Who comes without the cookie is a new one, and gets it with the answer; it lasts until the
 * browser is closed.
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
export const visitor = createMiddleware<{ Variables: VisitorVariables }>(async (context, next) => {
  const isSecure = new URL(context.req.url).protocol === 'https:'
  const known = isSecure ? getCookie(context, VISITOR_COOKIE, 'host') : getCookie(context, VISITOR_COOKIE)
  if (known !== undefined && ID.test(known)) {
    context.set('visitor', known)
    return next()
  }

  const id = crypto.randomUUID().replaceAll('-', '')
  context.set('visitor', id)
  await next()
  const kept = context.res.headers.get('cache-control') ?? 'no-store'
  // What anybody may be handed from a cache must not carry one visitor’s name.
  if (kept.includes('public')) return
  context.header('cache-control', kept.includes('no-store') ? kept : `private, ${kept}`)
  const shape = { httpOnly: true, sameSite: 'Lax', path: '/' } as const
  if (isSecure) setCookie(context, VISITOR_COOKIE, id, { ...shape, secure: true, prefix: 'host' })
  else setCookie(context, VISITOR_COOKIE, id, shape)
})
