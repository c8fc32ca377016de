import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, test } from 'vitest'
import { builtApp } from './static.node.ts'

const directory = mkdtempSync(join(tmpdir(), 'console-build-'))
afterAll(() => rmSync(directory, { recursive: true }))
mkdirSync(join(directory, 'assets'))
writeFileSync(join(directory, 'index.html'), '<title>page</title>')
writeFileSync(join(directory, 'icon.svg'), '<svg/>')
writeFileSync(join(directory, 'assets/main-4f1c.js'), 'run()')

const app = new Hono().use(builtApp(directory))

describe('builtApp', () => {
  test.each(['/', '/new', '/orders/1?account=a', '/interconnects/a%2Fb'])(
    'serves the page on %s',
    async (path) => {
      const response = await app.request(path)
      expect([response.status, await response.text()]).toEqual([200, '<title>page</title>'])
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
    },
  )

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

  test('answers HEAD without a body', async () => {
    const response = await app.request('/new', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test.each([
    '/index.html',
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

  test('answers a write with 404', async () => {
    expect((await app.request('/new', { method: 'POST' })).status).toBe(404)
  })

  test('refuses a directory without a page, and says how to make one', () => {
    expect(() => builtApp(join(directory, 'assets'))).toThrow('npm run build')
  })
})
