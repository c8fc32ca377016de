import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, describe, expect, test } from 'vitest'
import { compressAll } from '../../scripts/build/precompress.ts'
import { FIRST_PAGES } from '../contract/first-page.ts'
import { builtApp } from './static.node.ts'

const directory = mkdtempSync(join(tmpdir(), 'console-build-'))
afterAll(() => rmSync(directory, { recursive: true }))
mkdirSync(join(directory, 'assets'))
mkdirSync(join(directory, 'pages'))
writeFileSync(join(directory, 'index.html'), '<title>template</title>')
for (const page of FIRST_PAGES) {
  writeFileSync(join(directory, `pages/${page}.demo.html`), `<style>a{}</style><script>run()</script>${page}`)
}
writeFileSync(join(directory, 'icon.svg'), '<svg/>')
writeFileSync(join(directory, 'assets/main-4f1c.js'), 'run()')

const LONG = 'const answer = 42\n'.repeat(100)
writeFileSync(join(directory, 'assets/long-77aa.js'), LONG)
compressAll(directory)

const app = new Hono().use(builtApp(directory, 'demo'))

describe('builtApp', () => {
  test.each([
    ['/', 'list'],
    ['/?q=ewr', 'shell'],
    ['/new?kind=direct&account=a', 'new-direct'],
    ['/orders/1?account=a', 'shell'],
    ['/interconnects/a%2Fb', 'shell'],
  ])('serves on %s the page %s', async (path, page) => {
    const response = await app.request(path)
    expect([response.status, await response.text()]).toEqual([
      200,
      `<style>a{}</style><script>run()</script>${page}`,
    ])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
  })

  test('names in the policy what stands inline in a page, also where the page is unchanged', async () => {
    const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
    const page = await app.request('/')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain(`script-src 'self' ${hash('run()')};`)
    expect(policy).toContain(`style-src 'self' ${hash('a{}')};`)
    const again = await app.request('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, policy])
  })

  test('serves a hashed asset for ever', async () => {
    const response = await app.request('/assets/main-4f1c.js')
    expect([response.status, await response.text()]).toEqual([200, 'run()'])
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('immutable')
  })

  test('has a file without a hash asked for again', async () => {
    const response = await app.request('/icon.svg')
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      'image/svg+xml',
      'no-cache',
    ])
  })

  test.each(['/new', '/icon.svg', '/assets/long-77aa.js'])(
    'answers HEAD of %s as GET, without the body, and whatever range is asked for',
    async (path) => {
      const headers = { 'accept-encoding': 'br', range: 'bytes=0-3' }
      const head = await app.request(path, { method: 'HEAD', headers })
      expect([head.status, await head.text()]).toEqual([200, ''])
      const whole = await app.request(path, { headers: { 'accept-encoding': 'br' } })
      expect([...head.headers]).toEqual([...whole.headers])
      expect(Number(head.headers.get('content-length'))).toBe((await whole.arrayBuffer()).byteLength)
    },
  )

  test.each([
    '/index.html',
    '/pages/list.demo.html',
    '/activities',
    '/assets/',
    '/assets/main-0000.js',
    '/assets/..%2findex.html',
    '/%2e%2e/package.json',
    '/new/',
    '/.env',
  ])('answers %s with a page that says 404', async (path) => {
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('There is no such page')
  })

  test.each(['/api/nothing', '/demo/nothing'])('leaves %s to what comes after it', async (path) => {
    expect(await (await app.request(path)).text()).toBe('404 Not Found')
  })

  test.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['br', 'BR', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
    ['gzip', 'deflate, gzip;q=0.5', gunzipSync],
    ['gzip', 'br;q=0.1, gzip', gunzipSync],
    ['br', 'gzip;q=0.8, br;q=0.9', brotliDecompressSync],
    ['br', '*', brotliDecompressSync],
    ['gzip', '*;q=0.5, br;q=0', gunzipSync],
    [null, 'identity, *;q=0', (body: Buffer) => body],
    [null, 'identity', (body: Buffer) => body],
    [null, 'br;q=0', (body: Buffer) => body],
    [null, undefined, (body: Buffer) => body],
  ])('answers with the encoding %s where the browser takes %s', async (encoding, accepted, decode) => {
    const response = await app.request('/assets/long-77aa.js', {
      headers: accepted === undefined ? {} : { 'accept-encoding': accepted },
    })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    const body = Buffer.from(await response.arrayBuffer())
    expect(Number(response.headers.get('content-length'))).toBe(body.length)
    expect(decode(body).toString()).toBe(LONG)
  })

  test('does not serve what the build compressed under a name of its own', async () => {
    expect((await app.request('/assets/long-77aa.js.br')).status).toBe(404)
  })

  test('answers 304 where the browser has the page, and only for the form that it has', async () => {
    const first = await app.request('/assets/long-77aa.js', { headers: { 'accept-encoding': 'br' } })
    const etag = first.headers.get('etag') ?? ''
    const again = (headers: Record<string, string>) => app.request('/assets/long-77aa.js', { headers })
    const known = await again({ 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` })
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', etag])
    expect((await again({ 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200)
  })

  test.each([
    ['bytes=0-3', 206, 'cons', 'bytes 0-3/1800'],
    ['bytes=1796-', 206, '42\n'.padStart(4), 'bytes 1796-1799/1800'],
    ['bytes=-3', 206, '42\n', 'bytes 1797-1799/1800'],
    ['bytes=1797-9999', 206, '42\n', 'bytes 1797-1799/1800'],
    ['bytes=1800-', 416, '', 'bytes */1800'],
    ['bytes=5-2', 200, LONG, null],
    ['bytes=0-1,4-5', 200, LONG, null],
    ['lines=0-1', 200, LONG, null],
  ])('answers the range %s with %i', async (range, status, body, contentRange) => {
    const response = await app.request('/assets/long-77aa.js', { headers: { range } })
    expect([response.status, await response.text()]).toEqual([status, body])
    expect(response.headers.get('content-range')).toBe(contentRange)
  })

  test('answers with a range of the version that the browser has, and with the whole file where it has another', async () => {
    const ask = (headers: Record<string, string>) => app.request('/assets/long-77aa.js', { headers })
    const etag = (await ask({})).headers.get('etag') ?? ''
    for (const [version, status] of [
      [etag, 206],
      ['"another"', 200],
      // As strong as it has to be: what only means the same is not made of the same bytes.
      [`W/${etag}`, 200],
      ['Tue, 24 Nov 2026 10:00:00 GMT', 200],
    ] as const) {
      const answer = await ask({ range: 'bytes=0-3', 'if-range': version })
      expect([version, answer.status]).toEqual([version, status])
    }
  })

  test('answers with a range of the compressed form where the browser takes that', async () => {
    const encoded = { 'accept-encoding': 'br' }
    const whole = await (await app.request('/assets/long-77aa.js', { headers: encoded })).arrayBuffer()
    const part = await app.request('/assets/long-77aa.js', { headers: { ...encoded, range: 'bytes=2-' } })
    expect([part.status, part.headers.get('content-encoding')]).toEqual([206, 'br'])
    expect(await part.arrayBuffer()).toEqual(whole.slice(2))
  })

  test('answers a write with 404', async () => {
    expect((await app.request('/new', { method: 'POST' })).status).toBe(404)
  })

  test('refuses a directory without a page, and says how to make one', () => {
    expect(() => builtApp(join(directory, 'assets'), 'demo')).toThrow('npm run build')
  })
})
