import { readFileSync } from 'node:fs'
import { request as http } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type APIRequestContext, expect } from 'playwright/test'
import { ROUTES } from '../src/proxy/route-table.ts'
import { observatory } from '../scripts/observatory.ts'
import { SECURITY_HEADERS } from '../src/proxy/headers.ts'
import { freshAccount, test } from './console-test.ts'

// What a request meets on Workers before anything is done for it: the same as on Node.

const asConsole = { 'x-console': '1' }

interface RawAnswer {
  status: number
  headers: Record<string, unknown>
  /** As it was sent. */
  content: Buffer
}

/** The answer to a request with just these headers, which no browser’s rules reach. */
function ask(
  baseURL: string | undefined,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawAnswer> {
  const body = method === 'GET' || method === 'HEAD' ? '' : '{}'
  const length = { 'content-length': String(body.length) }
  const { hostname, port } = new URL(String(baseURL))
  return new Promise((resolve, reject) => {
    http({ hostname, port, path, method, headers: { ...length, ...headers } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, content: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end(body)
  })
}

/** The address of a script of the page. */
async function scriptOf(request: APIRequestContext): Promise<string> {
  const page = await (await request.get('/')).text()
  return /\/assets\/[\w.-]+\.js/.exec(page)?.[0] ?? ''
}

test('every answer carries the security headers, of whatever status and kind', async ({
  baseURL,
  request,
  account,
}) => {
  const script = await scriptOf(request)
  const cases: [path: string, status: number, headers?: Record<string, string>, method?: string][] = [
    ['/', 200],
    [`/orders/x?account=${account}`, 200],
    [script, 200],
    [script, 200, {}, 'HEAD'],
    ['/icon.svg', 200],
    ['/healthz', 200],
    ['/nothing', 404],
    ['/', 404, {}, 'POST'],
    ['/api/session', 200, asConsole],
    ['/api/nothing', 404, asConsole],
    ['/demo/nothing', 404, asConsole],
    ['/api/session', 403],
    [`/api/accounts/${account}/orders/x`, 404, asConsole],
    [`/api/accounts/${account}/orders`, 415, asConsole, 'POST'],
    ['/', 421, { host: 'rebinding.example' }],
  ]
  for (const [path, status, headers, method] of cases) {
    const answer = await ask(baseURL, path, headers, method)
    expect([path, answer.status]).toEqual([path, status])
    expectGuarded(answer.headers, path)
  }
})

/** A page’s policy also names what stands inline in that page, by hash. */
function expectGuarded(
  { 'content-security-policy': policy, ...headers }: Record<string, unknown>,
  path: string,
) {
  const bare = String(policy).replaceAll(/ 'sha256-[\w+/=]+'/g, '')
  expect({ ...headers, 'content-security-policy': bare }, path).toMatchObject(SECURITY_HEADERS)
}

test('by the rules of MDN’s HTTP Observatory the page earns at least 130 points', async ({ request }) => {
  const answer = await request.get('/')
  const scanned = { headers: new Headers(answer.headers()), html: await answer.text() }
  expect(observatory(scanned).score).toBeGreaterThanOrEqual(130)
})

test('a page or file that the browser has already is not sent again, under the same headers', async ({
  request,
}) => {
  for (const path of ['/', await scriptOf(request)]) {
    const first = await request.get(path)
    const { etag = '' } = first.headers()
    expect(etag).not.toBe('')
    const again = await request.get(path, { headers: { 'if-none-match': etag } })
    expect(again.status()).toBe(304)
    expectGuarded(again.headers(), path)
    expect(again.headers()['content-security-policy']).toBe(first.headers()['content-security-policy'])
  }
})

test('a page comes in the compressed form that the browser takes, under a tag of its own', async ({
  baseURL,
}) => {
  const whole = await ask(baseURL, '/new?kind=direct')
  expect(whole.headers['content-encoding']).toBeUndefined()
  const tags = new Set([whole.headers['etag']])
  for (const [accepted, encoding, decode] of [
    // Of several, the platform as it runs on this machine would send the one that is named first.
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const) {
    const { headers, content } = await ask(baseURL, '/new?kind=direct', { 'accept-encoding': accepted })
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': whole.headers['content-security-policy'],
      vary: 'Accept-Encoding',
    })
    expect(decode(content).equals(whole.content)).toBe(true)
    tags.add(headers['etag'])
    const again = { 'accept-encoding': accepted, 'if-none-match': String(headers['etag']) }
    expect((await ask(baseURL, '/new?kind=direct', again)).status).toBe(304)
  }
  expect(tags.size).toBe(3)
  // The platform’s own Brotli is made in a hurry.
  const built = readFileSync(new URL('../dist/app/pages/new-direct.demo.html.br', import.meta.url))
  const sent = await ask(baseURL, '/new?kind=direct', { 'accept-encoding': 'br' })
  expect(sent.content.equals(built)).toBe(true)
})

test('HEAD is answered as GET, without the body', async ({ baseURL, request }) => {
  for (const path of ['/', '/new?kind=direct', await scriptOf(request)]) {
    const get = await ask(baseURL, path)
    const head = await ask(baseURL, path, {}, 'HEAD')
    expect(head.status).toBe(200)
    for (const name of ['content-type', 'cache-control', 'etag', 'content-security-policy']) {
      expect([path, name, head.headers[name]]).toEqual([path, name, get.headers[name]])
    }
  }
})

test('hashed files are kept for ever, and pages are asked for again', async ({ request }) => {
  const kept = async (path: string) => (await request.get(path)).headers()['cache-control']
  expect(await kept(await scriptOf(request))).toBe('public, max-age=31536000, immutable')
  expect(await kept('/')).toBe('no-cache, no-transform')
  expect(await kept('/new')).toBe('no-cache, no-transform')
})

for (const path of [
  '/index.html',
  '/index',
  '/icon.svg.br',
  '/%69con.svg',
  '/assets/',
  '/assets',
  '//',
  '/new/',
]) {
  test(`nothing is at ${path}`, async ({ baseURL }) => {
    expect((await ask(baseURL, path)).status).toBe(404)
  })
}

test('it answers under its own name only', async ({ baseURL }) => {
  const { host, port } = new URL(baseURL ?? '')
  for (const [name, status] of [
    [host, 200],
    ['rebinding.example', 421],
    [`rebinding.example:${port}`, 421],
    [`127.0.0.1.rebinding.example:${port}`, 421],
    ['127.0.0.1.rebinding.example', 421],
    ['console.example.com', 421],
  ] as const) {
    for (const path of ['/', '/healthz', '/api/session', '/demo/scenarios']) {
      const answer = await ask(baseURL, path, { ...asConsole, host: name })
      expect([name, path, answer.status]).toEqual([name, path, status])
    }
  }
})

test('only its own page may call any of its routes', async ({ baseURL }) => {
  const { origin } = new URL(String(baseURL))
  const json = { 'content-type': 'application/json' }
  const own = { ...asConsole, ...json, origin, 'sec-fetch-site': 'same-origin' }
  const refused: [headers: Record<string, string>, status: number][] = [
    [json, 403],
    [{ ...own, 'x-console': '0' }, 403],
    [{ ...own, 'sec-fetch-site': 'same-site' }, 403],
    [{ ...own, 'sec-fetch-site': 'cross-site' }, 403],
    [{ ...own, 'sec-fetch-site': 'none' }, 403],
    [{ ...own, origin: 'https://attacker.example' }, 403],
    [{ ...own, origin: 'null' }, 403],
  ]
  for (const { method, path, access, kind } of ROUTES) {
    if (kind === 'public') continue
    const address = path.replace(':account', freshAccount()).replaceAll(/:\w+/g, 'x')
    const asText: typeof refused = access === 'write' ? [[{ ...own, 'content-type': 'text/plain' }, 415]] : []
    const cases = [...refused, ...asText]
    const answers = await Promise.all(cases.map(([headers]) => ask(baseURL, address, headers, method)))
    expect([address, ...answers.map(({ status }) => status)]).toEqual([
      address,
      ...cases.map(([, status]) => status),
    ])
    expect([address, (await ask(baseURL, address, own, method)).status]).not.toEqual([address, 403])
  }
})
