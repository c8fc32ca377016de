import { describe, expect, test } from 'vitest'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { createDeadlines } from './deadlines.ts'
import { ANSWER_TIMEOUT_MS, exchange, MAX_JSON_BYTES } from './exchange.ts'
import { NotSentError } from './not-sent-error.ts'
import { sendByFetch, type Upstream } from './send-by-fetch.ts'

const call = { method: 'GET', url: 'https://api.cloudflare.com/client/v4/accounts', headers: {} }
const clock = createVirtualClock()
const ask = (upstream: Upstream) =>
  exchange(sendByFetch(upstream), createDeadlines(clock, ANSWER_TIMEOUT_MS), call)
const json = (text: string | Uint8Array<ArrayBuffer>, headers = {}) =>
  new Response(text, { headers: { 'content-type': 'application/json', ...headers } })

describe('exchange', () => {
  test('gives status, body, ray and the time to wait', async () => {
    const answer = await ask(async () => json('{"a":1}', { 'cf-ray': 'ray-1', 'retry-after': '7' }))
    expect(answer).toEqual({ outcome: 'answered', status: 200, json: { a: 1 }, ray: 'ray-1', retryAfter: 7 })
  })

  test.each([
    ['HTML', () => new Response('<p>', { headers: { 'content-type': 'text/html' } })],
    ['JSON that is declared as HTML', () => new Response('{}', { headers: { 'content-type': 'text/html' } })],
    ['JSON that is cut off', () => json('{"a":')],
    ['bytes that are no UTF-8', () => json(new Uint8Array([0x22, 0xff, 0x22]))],
    ['nothing', () => new Response(null, { status: 200 })],
  ])('reads no body out of %s', async (_, answer) => {
    expect(await ask(async () => answer())).toMatchObject({
      outcome: 'answered',
      status: 200,
      json: undefined,
    })
  })

  test('knows the problem and envelope forms of JSON', async () => {
    const answer = await ask(async () =>
      json('{}', { 'content-type': 'application/problem+json; charset=utf-8' }),
    )
    expect(answer).toMatchObject({ json: {} })
  })

  test('tells what was never sent from what broke', async () => {
    expect(await ask(() => Promise.reject(new NotSentError('refused')))).toEqual({ outcome: 'not-sent' })
    expect(await ask(() => Promise.reject(new TypeError('reset')))).toEqual({
      outcome: 'broken',
      why: 'connection',
    })
    const cut = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) })
    expect(await ask(async () => new Response(cut))).toEqual({ outcome: 'broken', why: 'connection' })
  })

  test('reads no more than its bound of an endless body', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    expect(await ask(async () => new Response(endless))).toEqual({ outcome: 'broken', why: 'too-large' })
    expect(pulled).toBeLessThan(MAX_JSON_BYTES + 4 * 65_536)
  })

  test.each([
    ['never answers', () => new Promise<Response>(() => undefined)],
    ['never ends its body', async () => new Response(new ReadableStream({}))],
  ])('gives up after 15 seconds on an upstream that %s', async (_, upstream) => {
    const answer = ask(upstream)
    await clock.advance(ANSWER_TIMEOUT_MS - 1)
    const early = await Promise.race([answer, Promise.resolve('waiting')])
    expect(early).toBe('waiting')
    await clock.advance(1)
    expect(await answer).toEqual({ outcome: 'timeout' })
  })

  test('tells upstream to stop when it gives up, and leaves no timer behind when it does not', async () => {
    let signal: AbortSignal | undefined
    const answer = ask((sent) => {
      signal = sent.signal
      return new Promise<Response>(() => undefined)
    })
    await clock.advance(ANSWER_TIMEOUT_MS)
    await answer
    expect(signal?.aborted).toBe(true)
    await ask(async () => json('{}'))
    expect(clock.nextWake()).toBeUndefined()
  })
})
