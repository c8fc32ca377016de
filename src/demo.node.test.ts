import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Console } from './console.ts'
import { Interconnect } from './contract/interconnect.ts'
import { Order } from './contract/order.ts'
import type { Start } from './contract/start.ts'
import { z } from './contract/zod.ts'
import { createNodeDemo } from './demo.node.ts'

const ORIGIN = 'http://127.0.0.1:8787'
const ONE = '1'.repeat(32)
const OTHER = 'f'.repeat(32)
const FIRST_LISTED = '0123456789abcdef0123456789abcdef'

const demos: Console[] = []
afterEach(async () => {
  for (const demo of demos.splice(0)) await demo.close()
})

function createScene() {
  const reported: unknown[] = []
  const demo = createNodeDemo(
    { readOnly: false },
    { hosts: ['127.0.0.1:8787'], report: (error) => reported.push(error) },
  )
  demos.push(demo)
  const get = (path: string) => demo.fetch(new Request(ORIGIN + path, { headers: { 'x-console': '1' } }))
  const post = (path: string, body: object, more: object = {}) =>
    demo.fetch(
      new Request(ORIGIN + path, {
        method: 'POST',
        headers: { 'x-console': '1', 'content-type': 'application/json', ...more },
        body: JSON.stringify(body),
      }),
    )
  async function list<Item extends z.core.$ZodType>(account: string, what: string, item: Item) {
    const answer = await get(`/api/accounts/${account}/${what}`)
    return z.object({ items: z.array(item) }).parse(await answer.json()).items
  }
  return {
    reported,
    get,
    post,
    orders: (account: string) => list(account, 'orders', Order),
    interconnects: (account: string) => list(account, 'interconnects', Interconnect),
    /** Orders a port whose slot brings a scenario about. */
    order: (account: string, ending: string) => {
      const key = crypto.randomUUID()
      const body = { account, type: 'direct', slot_id: key.slice(0, -12) + ending }
      return post(`/api/accounts/${account}/orders`, body, { 'idempotency-key': key })
    },
    time: async () => new Date((await get('/api/session')).headers.get('x-console-time') ?? '').getTime(),
  }
}

/** Looks every few milliseconds until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(5)
}

const NO_ANSWER = 'de0000005041'
const GOES_DOWN = 'de0000002002'
const RATE_LIMITED = 'de0000004291'

describe('an account that is reset', () => {
  test('is as it was at first and knows no order, while the others are left alone', async () => {
    const { interconnects, order, orders, post } = createScene()
    const before = { one: await interconnects(ONE), other: await interconnects(OTHER) }
    await order(ONE, GOES_DOWN)
    await order(OTHER, GOES_DOWN)
    await until(async () => (await interconnects(ONE)).length > before.one.length)
    await until(async () => (await interconnects(OTHER)).length > before.other.length)

    expect((await post('/demo/reset', { account: ONE.toUpperCase() })).status).toBe(204)
    expect([await interconnects(ONE), await orders(ONE)]).toEqual([before.one, []])
    expect(await interconnects(OTHER)).toHaveLength(before.other.length + 1)
    expect(await orders(OTHER)).toHaveLength(1)
  })

  test('gets nothing of what was on its way, and nothing fails for it', async () => {
    const { interconnects, order, orders, post, reported } = createScene()
    const before = await interconnects(ONE)
    await order(ONE, NO_ANSWER)
    await until(async () => (await orders(ONE))[0]?.state === 'sending')
    await post('/demo/clock', { speed: 60 })
    await post('/demo/reset', { account: ONE })
    await order(OTHER, NO_ANSWER)
    // Both were without an answer; when this one has settled, the other would have.
    await until(async () => (await orders(OTHER))[0]?.state === 'created')
    expect([await interconnects(ONE), await orders(ONE)]).toEqual([before, []])
    expect(reported).toEqual([])
  })
})

describe('time', () => {
  test('passes faster for every account at once, so that an order without an answer settles', async () => {
    const { order, orders, post } = createScene()
    await order(ONE, NO_ANSWER)
    await until(async () => (await orders(ONE))[0]?.state === 'sending')
    const began = performance.now()
    expect(await (await post('/demo/clock', { speed: 60 })).json()).toMatchObject({ speed: 60 })
    await until(async () => (await orders(ONE))[0]?.state === 'created')
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('is told by every answer, and is a watch’s again after everything was reset', async () => {
    const { get, orders, post, order, time } = createScene()
    await post('/demo/clock', { speed: 60 })
    await until(async () => (await time()) > Date.now() + 3000)
    await order(ONE, GOES_DOWN)

    expect((await post('/demo/reset', {})).status).toBe(204)
    expect(Math.abs((await time()) - Date.now())).toBeLessThan(2000)
    expect(await (await get('/demo/clock')).json()).toMatchObject({ speed: 1 })
    expect(await orders(ONE)).toEqual([])
  })
})

test('an account that nobody asks for any more makes room for others', async () => {
  const { orders, order } = createScene()
  await order(ONE, GOES_DOWN)
  await order(OTHER, GOES_DOWN)
  for (let number = 0; number < 299; number += 1) await orders(number.toString(16).padStart(32, '0'))
  expect(await orders(OTHER)).toHaveLength(1)
  expect(await orders(ONE)).toEqual([])
})

test('the controls are guarded as the rest is', async () => {
  const { post } = createScene()
  for (const path of ['/demo/clock', '/demo/reset', `/demo/accounts/${ONE}/interconnects/a/fibre`]) {
    const answers = [
      await post(path, {}, { 'x-console': '0' }),
      await post(path, {}, { 'sec-fetch-site': 'cross-site' }),
      await post(path, {}, { 'content-type': 'text/plain' }),
    ]
    expect([path, ...answers.map(({ status }) => status)]).toEqual([path, 403, 403, 415])
  }
})

describe('a rate limit that is used up', () => {
  test('stops only the world that met it', async () => {
    const { get, order } = createScene()
    await order(ONE, RATE_LIMITED)
    await until(async () => (await get(`/api/accounts/${ONE}/slots`)).status === 429)
    expect((await get(`/api/accounts/${OTHER}/slots`)).status).toBe(200)
  })
})

describe('what a screen reads first', () => {
  test.each([ONE, undefined])('comes from the world of its account (%s)', async (account) => {
    const { get, interconnects, order } = createScene()
    const about = account ?? FIRST_LISTED
    const before = (await interconnects(about)).length
    await order(about, GOES_DOWN)
    await until(async () => (await interconnects(about)).length > before)
    const answer = await get(`/api/start?screen=/${account === undefined ? '' : `&account=${account}`}`)
    const { answers } = (await answer.json()) as Start
    const list = answers.find(({ path }) => path.endsWith('/interconnects'))
    expect(list?.path).toContain(about)
    expect(z.object({ items: z.array(z.unknown()) }).parse(list?.body).items).toHaveLength(before + 1)
  })
})
