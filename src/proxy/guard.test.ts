import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Problem } from '../contract/problem.ts'
import { anybody, writers } from './gate.ts'
import { hostGuard, routeGuard } from './guard.ts'
import { SECURITY_HEADERS, securityHeaders } from './headers.ts'
import { ProblemError, problemResponse } from './problem-error.ts'
import type { ConsoleEnv } from './routes/console-env.ts'

const own = 'http://127.0.0.1:8787'
const ORDERS = '/api/accounts/0123456789abcdef0123456789abcdef/orders'

function guarded({ publicOrigin }: { publicOrigin?: string } = {}) {
  const passed: string[] = []
  const app = new Hono<ConsoleEnv>()
  app.use(securityHeaders())
  app.use(hostGuard(['127.0.0.1:8787', 'localhost:8787', 'console.example.com']))
  app.use(async (context, next) => {
    context.set('actor', await anybody(context.req.raw))
    return next()
  })
  app.use(routeGuard({ writing: writers(false), publicOrigin }))
  for (const path of ['/api/session', '/api/accounts/:account/orders', '/api/unlisted', '/healthz']) {
    app.on(['GET', 'POST', 'PUT'], path, (context) => {
      passed.push(context.req.path)
      return context.text('passed')
    })
  }
  // As the pages are: not a route, and for everybody.
  app.use('/new', async (context) => context.text('passed'))
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error.problem)
    throw error
  })
  return { app, passed }
}

/** The status; a refusal that is no problem, or that reached what it guards, is an error whatever its status. */
async function answer(init: RequestInit, url = `${own}/api/session`, options = {}): Promise<number> {
  const { app, passed } = guarded(options)
  const response = await app.request(new Request(url, init))
  if (response.status === 200) return 200
  if (passed.length > 0) throw new Error('refused, and yet it went through')
  if (response.headers.get('content-type') !== 'application/problem+json') throw new Error('no problem')
  const { status } = Problem.parse(await response.json())
  if (status !== response.status) throw new Error('another problem')
  return status
}

describe('hostGuard', () => {
  test.each([
    ['127.0.0.1:8787', 200],
    ['LOCALHOST:8787', 200],
    ['127.0.0.1', 421],
    ['127.0.0.1:8788', 421],
    ['rebinding.example:8787', 421],
    ['localhost:8787.example', 421],
    ['localhost:8787, evil.example', 421],
    ['user@localhost:8787', 421],
    ['', 421],
  ])('answers Host %j with %i, for healthz, too', async (host, status) => {
    expect(await answer({ headers: { host, 'x-console': '1' } })).toBe(status)
    expect(await answer({ headers: { host } }, `${own}/healthz`)).toBe(status)
  })

  test('refuses a URL of another host under a right Host header', async () => {
    const headers = { host: '127.0.0.1:8787', 'x-console': '1' }
    expect(await answer({ headers }, 'http://rebinding.example:8787/api/session')).toBe(421)
  })

  test('takes the URL’s word where there is no Host header', async () => {
    expect(await answer({ headers: { 'x-console': '1' } })).toBe(200)
  })
})

describe('routeGuard', () => {
  test.each([
    [undefined, 403],
    ['', 403],
    ['0', 403],
    ['true', 403],
    ['1, 1', 403],
    ['1', 200],
  ])('answers X-Console %j with %i', async (value, status) => {
    expect(await answer({ headers: value === undefined ? {} : { 'x-console': value } })).toBe(status)
  })

  test.each([
    ['same-origin', 200],
    ['same-site', 403],
    ['cross-site', 403],
    ['none', 403],
    ['Same-Origin', 403],
    ['', 403],
  ])('answers Sec-Fetch-Site %j with %i', async (site, status) => {
    expect(await answer({ headers: { 'x-console': '1', 'sec-fetch-site': site } })).toBe(status)
  })

  test.each([
    ['no type', {}, 415],
    ['exactly JSON', { 'content-type': 'application/json' }, 200],
    ['JSON with a charset', { 'content-type': 'application/json; charset=utf-8' }, 415],
    ['JSON in capitals', { 'content-type': 'application/JSON' }, 415],
    ['text', { 'content-type': 'text/plain' }, 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['JSON twice', { 'content-type': 'application/json, application/json' }, 415],
  ])('answers a write of %s with its status', async (_name, headers, status) => {
    expect(await answer({ method: 'POST', headers: { 'x-console': '1', ...headers } }, own + ORDERS)).toBe(
      status,
    )
  })

  test('takes no read that brings a body', async () => {
    const headers = { 'x-console': '1' }
    expect(await answer({ headers: { ...headers, 'content-length': '0' } })).toBe(200)
    expect(await answer({ headers: { ...headers, 'content-length': '2' } })).toBe(400)
    expect(await answer({ headers: { ...headers, 'transfer-encoding': 'chunked' } })).toBe(400)
  })

  test('reads an address only where it is written as the console writes it', async () => {
    const headers = { 'x-console': '1' }
    const [, account = ''] = ORDERS.match(/accounts\/(\w+)/) ?? []
    expect(await answer({ headers }, `${own}/api/accounts/${account}/orders`)).toBe(200)
    for (const path of [
      `/%61pi/accounts/${account}/orders`,
      `/api/accounts/${account}/%6Frders`,
      `/api/accounts/%30${account.slice(1)}/orders`,
      `/api/accounts/${account}/orders/`,
      `/api//accounts/${account}/orders`,
    ]) {
      expect([path, await answer({ headers }, own + path)]).toEqual([path, 404])
    }
  })

  test('serves no route that its table does not have, although it is registered', async () => {
    const headers = { 'x-console': '1', 'content-type': 'application/json' }
    expect(await answer({ headers }, `${own}/api/unlisted`)).toBe(404)
    expect(await answer({ headers, method: 'PUT' }, own + ORDERS)).toBe(404)
    expect(await answer({ headers, method: 'POST' }, `${own}/healthz`)).toBe(404)
  })

  test('says of what does not exist only that, and only to its own page', async () => {
    expect(await answer({}, `${own}/api/nothing`)).toBe(403)
    expect(await answer({}, `${own}/demo`)).toBe(403)
    expect(await answer({ headers: { 'x-console': '1' } }, `${own}/api/nothing`)).toBe(404)
  })

  test('asks of a health check no more than its host', async () => {
    expect(await answer({ headers: { 'sec-fetch-site': 'none' } }, `${own}/healthz`)).toBe(200)
  })

  test('refuses a preflight, so that no other origin can ever send the header', async () => {
    const { app } = guarded()
    const headers = { origin: 'https://evil.example', 'access-control-request-headers': 'x-console' }
    for (const more of [{}, { 'x-console': '1' }, { 'x-console': '1', origin: own }]) {
      const response = await app.request(own + ORDERS, {
        method: 'OPTIONS',
        headers: { ...headers, ...more },
      })
      expect(response.status).toBeGreaterThanOrEqual(403)
      const names = Array.from(response.headers.keys())
      expect(names.filter((name) => name.startsWith('access-control-') || name === 'allow')).toEqual([])
    }
  })
})

describe.each(['GET', 'POST'])('the Origin of a %s', (method) => {
  const headers = { 'x-console': '1', 'content-type': 'application/json' }
  const publicOrigin = 'https://console.example.com'
  const behindTls = `http://console.example.com${ORDERS}`

  test.each([
    [own, 200],
    ['http://localhost:8787', 403],
    ['https://127.0.0.1:8787', 403],
    ['https://evil.example', 403],
    ['null', 403],
    [`${own}, https://evil.example`, 403],
    ['', 403],
    [publicOrigin, 403],
  ])('is the console’s own or refused: %j with %i', async (origin, status) => {
    expect(await answer({ method, headers: { ...headers, origin } }, own + ORDERS)).toBe(status)
  })

  test.each([
    ['the public one at the public name', publicOrigin, behindTls, 200],
    ['the public one where a proxy rewrote the name', publicOrigin, own + ORDERS, 200],
    ['the listener’s own at its own name', own, own + ORDERS, 200],
    ['the public name in the clear', 'http://console.example.com', behindTls, 403],
    ['loopback at the public name', own, behindTls, 403],
    ['a name below the public one', 'https://a.console.example.com', behindTls, 403],
  ])('with PUBLIC_URL is %s', async (_name, origin, url, status) => {
    expect(await answer({ method, headers: { ...headers, origin } }, url, { publicOrigin })).toBe(status)
  })
})

describe('securityHeaders', () => {
  test.each([
    ['a page', `${own}/new`, 200],
    ['a refusal', `${own}/api/session`, 403],
    ['a wrong host', 'http://rebinding.example/', 421],
  ])('are on %s', async (_name, url, status) => {
    const response = await guarded().app.request(url)
    expect(response.status).toBe(status)
    expect(Object.fromEntries(response.headers)).toMatchObject(SECURITY_HEADERS)
  })

  test('are on a route that throws', async () => {
    const app = new Hono().use(securityHeaders()).get('/', () => {
      throw new Error('secret detail')
    })
    app.onError((_error, context) => context.text('failed', 500))
    const response = await app.request(`${own}/`)
    expect(response.status).toBe(500)
    expect(Object.fromEntries(response.headers)).toMatchObject(SECURITY_HEADERS)
  })
})
