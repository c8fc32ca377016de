import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Problem } from '../contract/problem.ts'
import { hostGuard, sameOriginGuard } from './guard.ts'
import { SECURITY_HEADERS, securityHeaders } from './headers.ts'

const own = 'http://127.0.0.1:8787'

function guarded() {
  const passed: string[] = []
  const app = new Hono()
  app.use(securityHeaders())
  app.use(hostGuard(['127.0.0.1:8787', 'localhost:8787']))
  app.use('/api/*', sameOriginGuard())
  app.all('*', (context) => {
    passed.push(context.req.path)
    return context.text('passed')
  })
  return { app, passed }
}

/** The status; a refusal that is no problem, or that reached what it guards, is an error whatever its status. */
async function answer(init: RequestInit, url = `${own}/api/session`): Promise<number> {
  const { app, passed } = guarded()
  const response = await app.request(new Request(url, init))
  if (response.status === 200) return 200
  if (passed.length > 0) throw new Error('refused, and yet it went through')
  if (response.headers.get('content-type') !== 'application/problem+json') throw new Error('no problem')
  const { type, status } = Problem.parse(await response.json())
  if (type !== 'not-same-origin' || status !== response.status) throw new Error('another problem')
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
  ])('answers Host %j with %i, on pages too', async (host, status) => {
    expect(await answer({ headers: { host, 'x-console': '1' } })).toBe(status)
    expect(await answer({ headers: { host } }, `${own}/new`)).toBe(status)
  })

  test('refuses a URL of another host under a right Host header', async () => {
    const headers = { host: '127.0.0.1:8787', 'x-console': '1' }
    expect(await answer({ headers }, 'http://rebinding.example:8787/api/session')).toBe(421)
  })

  test('takes the URL’s word where there is no Host header', async () => {
    expect(await answer({ headers: { 'x-console': '1' } })).toBe(200)
  })
})

describe('sameOriginGuard on reads', () => {
  test.each([
    [undefined, 403],
    ['', 403],
    ['0', 403],
    ['true', 403],
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

  test('asks nothing of a page', async () => {
    expect(await answer({ headers: { 'sec-fetch-site': 'none' } }, `${own}/new`)).toBe(200)
  })
})

describe.each(['POST', 'PUT', 'PATCH', 'DELETE'])('sameOriginGuard on %s', (method) => {
  const headers = { 'x-console': '1', 'content-type': 'application/json' }

  test.each([
    [own, 200],
    ['http://localhost:8787', 403],
    ['https://127.0.0.1:8787', 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('answers Origin %j with %i', async (origin, status) => {
    expect(await answer({ method, headers: { ...headers, origin } })).toBe(status)
  })

  test('needs no Origin', async () => {
    expect(await answer({ method, headers })).toBe(200)
  })

  test.each([
    'application/json; charset=utf-8',
    'application/JSON',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json, text/plain',
    '',
  ])('answers Content-Type %j with 415', async (type) => {
    expect(await answer({ method, headers: { ...headers, 'content-type': type } })).toBe(415)
  })

  test('answers no Content-Type with 415', async () => {
    expect(await answer({ method, headers: { 'x-console': '1' } })).toBe(415)
  })
})

test('a preflight is refused, so that no other origin can ever send the header', async () => {
  const headers = { origin: 'https://evil.example', 'access-control-request-headers': 'x-console' }
  expect(await answer({ method: 'OPTIONS', headers })).toBe(403)
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
