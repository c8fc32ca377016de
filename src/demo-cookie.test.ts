import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { visitor, type VisitorVariables } from './demo-cookie.ts'

const SOMEBODY = '0123456789abcdef0123456789abcdef'

/** What a visitor with this cookie is answered with: under which name they are known, and the headers. */
async function visit(url: string, cookie?: string, kept = 'no-cache') {
  const app = new Hono<{ Variables: VisitorVariables }>()
  app.use(visitor)
  app.get('/', (context) => context.text(context.get('visitor'), 200, { 'cache-control': kept }))
  const answer = await app.request(url, cookie === undefined ? {} : { headers: { cookie } })
  return { visitor: await answer.text(), headers: answer.headers }
}

const https = 'https://console.example.com/'
const http = 'http://127.0.0.1:8787/'

describe('a visitor without a cookie', () => {
  test('gets one over https that no other name and no script can set or read', async () => {
    const { visitor: id, headers } = await visit(https)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(headers.get('set-cookie')).toBe(`__Host-visitor=${id}; Path=/; HttpOnly; Secure; SameSite=Lax`)
  })

  test('gets one on this machine without TLS, too', async () => {
    const { visitor: id, headers } = await visit(http)
    expect(headers.get('set-cookie')).toBe(`visitor=${id}; Path=/; HttpOnly; SameSite=Lax`)
  })

  test('is another one each time', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, async () => (await visit(https)).visitor))
    expect(new Set(ids).size).toBe(50)
  })

  test.each([
    ['no-cache, no-transform', 'private, no-cache, no-transform'],
    ['no-store', 'no-store'],
  ])('is the only one who may be handed an answer with %s', async (kept, expected) => {
    expect((await visit(https, undefined, kept)).headers.get('cache-control')).toBe(expected)
  })

  test('gets none with what anybody may be handed', async () => {
    const { headers } = await visit(https, undefined, 'public, max-age=31536000, immutable')
    expect([headers.get('set-cookie'), headers.get('cache-control')]).toEqual([
      null,
      'public, max-age=31536000, immutable',
    ])
  })
})

describe('a visitor with a cookie', () => {
  test.each([
    [https, `__Host-visitor=${SOMEBODY}`],
    [http, `other=1; visitor=${SOMEBODY}`],
  ])('is known by it at %s, and gets no other', async (url, cookie) => {
    const { visitor: id, headers } = await visit(url, cookie)
    expect([id, headers.get('set-cookie'), headers.get('cache-control')]).toEqual([
      SOMEBODY,
      null,
      'no-cache',
    ])
  })

  test.each([
    [https, `visitor=${SOMEBODY}`],
    [https, `__Host-visitor=${SOMEBODY}0`],
    [https, '__Host-visitor=../../another'],
    [http, 'visitor='],
  ])('that could be anybody’s is a new one: at %s with %s', async (url, cookie) => {
    const { visitor: id, headers } = await visit(url, cookie)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(id).not.toBe(SOMEBODY)
    expect(headers.get('set-cookie')).toContain(id)
  })
})
