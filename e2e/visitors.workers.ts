import { type APIRequestContext, expect } from 'playwright/test'
import { fillPort, freeSlot, orderPort, ordersOf, place, review, uuid } from './console-page.ts'
import { test as base } from './console-test.ts'

// A demo on Workers is of one visitor: a cookie names whose.

const asConsole = { 'x-console': '1' }
const nobody = { cookies: [], origins: [] }

const test = base.extend<{ other: APIRequestContext }>({
  /** Somebody who has no cookie yet. */
  other: async ({ playwright, baseURL }, provide) => {
    const other = await playwright.request.newContext({ baseURL: String(baseURL), storageState: nobody })
    await provide(other)
    await other.dispose()
  },
})

test('nobody else sees what a visitor orders, although every visitor is shown the same accounts', async ({
  page,
  account,
  request,
  other,
}) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  expect(await ordersOf(request, account)).toHaveLength(1)
  expect(await ordersOf(other, account)).toEqual([])
  const accounts = async (visitor: APIRequestContext) => {
    const session = await visitor.get('/api/session', { headers: asConsole })
    return ((await session.json()) as { accounts: unknown[] }).accounts // a session has some
  }
  expect(await accounts(other)).toEqual(await accounts(request))
})

test('a browser that comes for the first time gets a world of its own, and keeps it', async ({
  browser,
  account,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: String(baseURL), storageState: nobody })
  const page = await context.newPage()
  const arrival = page.waitForResponse((answer) => answer.request().isNavigationRequest())
  await fillPort(page, account, { slot: uuid('de0000002002') })
  const { 'set-cookie': cookie, 'cache-control': kept } = await (await arrival).allHeaders()
  expect(cookie).toMatch(/^visitor=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(kept).toBe('private, no-cache, no-transform')

  await review(page)
  await place(page)
  const again = await page.reload()
  expect(await again?.headerValue('set-cookie')).toBeNull()
  expect(await ordersOf(page.request, account)).toHaveLength(1)
  await context.close()
})

test('the cookie comes with nothing that a cache may hand to others', async ({ request, other }) => {
  const page = await (await request.get('/')).text()
  const script = await other.get(/\/assets\/[\w.-]+\.js/.exec(page)?.[0] ?? '')
  const { 'cache-control': kept, 'set-cookie': cookie } = script.headers()
  expect([kept, cookie]).toEqual(['public, max-age=31536000, immutable', undefined])

  const session = await other.get('/api/session', { headers: asConsole })
  expect(session.headers()['cache-control']).toBe('no-store')
  expect(session.headers()['set-cookie']).toContain('visitor=')
})

test('a visitor’s time and reset are nobody else’s', async ({ account, request, other }) => {
  const speedOf = async (visitor: APIRequestContext) => {
    const clock = await visitor.get('/demo/clock', { headers: asConsole })
    return ((await clock.json()) as { speed: number }).speed // the demo's clock has one
  }
  for (const visitor of [request, other]) {
    const headers = { ...asConsole, 'idempotency-key': uuid() }
    const data = { account, type: 'direct', slot_id: uuid('de0000002002') }
    const answer = await visitor.post(`/api/accounts/${account}/orders`, { headers, data })
    expect(answer.status()).toBe(202)
  }
  await request.post('/demo/clock', { headers: asConsole, data: { speed: 60 } })
  expect([await speedOf(request), await speedOf(other)]).toEqual([60, 1])

  expect((await request.post('/demo/reset', { headers: asConsole, data: {} })).status()).toBe(204)
  expect(await ordersOf(request, account)).toEqual([])
  expect(await speedOf(request)).toBe(1)
  expect(await ordersOf(other, account)).toHaveLength(1)
})
