import { array, assert, asyncProperty, constantFrom, integer, oneof, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from '../redactor.ts'
import { redactedUpstream } from './redacted-upstream.ts'

const TOKEN = 'canary-0123456789-canary'
const request = new Request('https://api.cloudflare.com/client/v4/accounts', {
  headers: { authorization: `Bearer ${TOKEN}` },
})

/** An upstream whose answer comes in these pieces. */
const answering = (pieces: (string | Uint8Array)[], init?: ResponseInit) =>
  redactedUpstream(
    async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const piece of pieces) {
              controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
            }
            controller.close()
          },
        }),
        init,
      ),
    [[TOKEN, '[credential]']],
  )(request)

describe('an upstream that repeats what it was sent', () => {
  test('is heard without the credential, in whatever pieces it says it', async () => {
    const text = JSON.stringify({ received: { authorization: `Bearer ${TOKEN}` }, base64: btoa(TOKEN) })
    for (let size = 1; size < text.length; size += 7) {
      const pieces = text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []
      const said = await (await answering(pieces)).json()
      expect(said).toEqual({ received: { authorization: 'Bearer [credential]' }, base64: '[credential]' })
    }
  })

  test('is heard without it in its headers, too', async () => {
    const headers = { 'cf-ray': TOKEN, 'x-echo': encodeURIComponent(TOKEN), 'content-length': '999' }
    const response = await answering(['{}'], { status: 418, headers })
    expect([response.status, response.headers.get('cf-ray'), response.headers.get('x-echo')]).toEqual([
      418,
      '[credential]',
      '[credential]',
    ])
    expect(response.headers.has('content-length')).toBe(false)
  })
})

test('an answer without the credential arrives byte for byte, whatever its bytes are', async () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 31) % 256)
  const response = await answering([bytes.slice(0, 70_001), bytes.slice(70_001)])
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
})

test('an answer in pieces is cleaned as it would be whole, wherever it is cut', async () => {
  const { clean } = createRedactor([[TOKEN, '[credential]']])
  const part = oneof(
    constantFrom(TOKEN, encodeURIComponent(TOKEN), btoa(`a${TOKEN}`), TOKEN.slice(0, 9), TOKEN.slice(9)),
    string({ maxLength: 300 }),
  )
  const cuts = array(integer({ min: 1, max: 400 }), { minLength: 1 })
  await assert(
    asyncProperty(array(part, { maxLength: 8 }), cuts, async (parts, sizes) => {
      const text = parts.join('')
      const pieces: string[] = []
      for (let at = 0; at < text.length; ) {
        const size = sizes[pieces.length % sizes.length] ?? 1
        pieces.push(text.slice(at, at + size))
        at += size
      }
      expect(await (await answering(pieces)).text()).toBe(clean(text))
    }),
    { numRuns: 200 },
  )
})

test('an answer without a body stays one', async () => {
  const upstream = redactedUpstream(async () => new Response(null, { status: 204 }), [[TOKEN, '']])
  const response = await upstream(request)
  expect([response.status, response.body]).toEqual([204, null])
})

test('what upstream fails with is passed on', async () => {
  const upstream = redactedUpstream(() => Promise.reject(new RangeError('no')), [[TOKEN, '']])
  await expect(upstream(request)).rejects.toBeInstanceOf(RangeError)
})
