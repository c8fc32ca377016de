import { describe, expect, test } from 'vitest'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { ProblemError } from '../problem-error.ts'
import { createCloudflare } from './cloudflare.ts'
import { sendByFetch } from './send-by-fetch.ts'

const ACCOUNT = '0123456789abcdef0123456789abcdef'
const OTHER = '1123456789abcdef0123456789abcdef'
const empty = () => Response.json({ items: [], next: null })
const limited = () => new Response(null, { status: 429, headers: { 'retry-after': '60' } })
const slot = { account: ACCOUNT, type: 'direct', slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e' } as const

/** A client of an upstream that gives these answers in turn, then nothing but empty lists. */
function scene(answers: (() => Response | Promise<Response>)[]) {
  const clock = createVirtualClock()
  const calls: string[] = []
  const cloudflare = createCloudflare({
    send: sendByFetch(async ({ method }) => {
      calls.push(method)
      return (answers.shift() ?? empty)()
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({}),
    clock,
    random: () => 0.5,
  })
  return { clock, calls, cloudflare }
}

describe('a read', () => {
  test.each([
    ['502', () => new Response(null, { status: 502 })],
    ['503', () => new Response(null, { status: 503 })],
    ['504', () => new Response(null, { status: 504 })],
    ['a reset', () => Promise.reject(new TypeError('reset'))],
  ])('is repeated twice after %s', async (_, fault) => {
    const { clock, calls, cloudflare } = scene([fault, fault])
    const list = cloudflare.listInterconnects(ACCOUNT)
    await clock.advance(2000)
    expect(await list).toEqual([])
    expect(calls).toHaveLength(3)
  })

  test('fails after the third passing fault', async () => {
    const fault = () => new Response(null, { status: 503 })
    const { clock, calls, cloudflare } = scene([fault, fault, fault])
    const failure = cloudflare.listInterconnects(ACCOUNT).catch((error: unknown) => error)
    await clock.advance(5000)
    expect(await failure).toMatchObject({ problem: { type: 'upstream-fault' } })
    expect(calls).toHaveLength(3)
  })

  test.each([400, 401, 404, 500])('is not repeated after %i', async (status) => {
    const { clock, calls, cloudflare } = scene([() => new Response(null, { status })])
    const failure = cloudflare.listInterconnects(ACCOUNT).catch((error: unknown) => error)
    await clock.advance(5000)
    expect(await failure).toBeInstanceOf(ProblemError)
    expect(calls).toHaveLength(1)
  })
})

describe('a create request', () => {
  test.each([502, 503, 504])('is never repeated, not after %i either', async (status) => {
    const { clock, calls, cloudflare } = scene([() => new Response(null, { status })])
    const exchange = cloudflare.createInterconnect(slot)
    await clock.advance(5000)
    expect(await exchange).toMatchObject({ status })
    expect(calls).toEqual(['POST'])
  })
})

describe('a 429', () => {
  test('stops every call until it says otherwise', async () => {
    const { clock, calls, cloudflare } = scene([limited])
    await expect(cloudflare.getStatus(ACCOUNT, 'icon-1')).rejects.toMatchObject({
      problem: { retryAfter: 60 },
    })
    await clock.advance(59_000)
    await expect(cloudflare.listInterconnects(OTHER)).rejects.toMatchObject({ problem: { retryAfter: 1 } })
    expect(await cloudflare.createInterconnect(slot)).toEqual({ outcome: 'held-back', seconds: 1 })
    expect(calls).toHaveLength(1)
    await clock.advance(1000)
    expect(await cloudflare.listInterconnects(OTHER)).toEqual([])
  })
})

describe('a list', () => {
  const page = (next: number | null) => () => Response.json({ items: [], next })

  test('that leads in a circle is given up', async () => {
    const { cloudflare } = scene([page(1), page(2), page(1)])
    await expect(cloudflare.listInterconnects(ACCOUNT)).rejects.toMatchObject({
      problem: { type: 'unreadable-answer' },
    })
  })

  test('whose last page fails is no list', async () => {
    const { cloudflare } = scene([page(1), () => new Response(null, { status: 500 })])
    await expect(cloudflare.listInterconnects(ACCOUNT)).rejects.toMatchObject({
      problem: { type: 'upstream-fault' },
    })
  })
})
