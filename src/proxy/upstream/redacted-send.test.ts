import { array, assert, asyncProperty, constantFrom, integer, oneof, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from '../redactor.ts'
import { redactedSend } from './redacted-send.ts'
import { sendByFetch } from './send-by-fetch.ts'

const TOKEN = 'canary-0123456789-canary'
const call = {
  method: 'GET',
  url: 'https://api.cloudflare.com/client/v4/accounts',
  headers: { authorization: `Bearer ${TOKEN}` },
}
const limits = { maxBytes: 1_000_000, signal: new AbortController().signal }

/** What is heard of an upstream whose answer comes in these pieces. */
const answering = (pieces: (string | Uint8Array)[], init?: ResponseInit) =>
  redactedSend(
    sendByFetch(
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
    ),
    [[TOKEN, '[credential]']],
  )(call, limits)

const textOf = async (answer: ReturnType<typeof answering>) => new TextDecoder().decode((await answer).bytes)

describe('an upstream that repeats what it was sent', () => {
  test('is heard without the credential, in whatever pieces it says it', async () => {
    const text = JSON.stringify({ received: { authorization: `Bearer ${TOKEN}` }, base64: btoa(TOKEN) })
    for (let size = 1; size < text.length; size += 7) {
      const pieces = text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []
      const said: unknown = JSON.parse(await textOf(answering(pieces)))
      expect(said).toEqual({ received: { authorization: 'Bearer [credential]' }, base64: '[credential]' })
    }
  })

  test('is heard without it in its headers, too', async () => {
    const headers = { 'cf-ray': TOKEN, 'x-echo': encodeURIComponent(TOKEN) }
    const { status, header } = await answering(['{}'], { status: 418, headers })
    expect([status, header('cf-ray'), header('x-echo'), header('etag')]).toEqual([
      418,
      '[credential]',
      '[credential]',
      undefined,
    ])
  })
})

test('an answer without the credential arrives byte for byte, whatever its bytes are', async () => {
  const sent = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 31) % 256)
  const { bytes } = await answering([sent.slice(0, 70_001), sent.slice(70_001)])
  expect(Buffer.from(bytes).equals(sent)).toBe(true)
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
      expect(await textOf(answering(pieces))).toBe(clean(text))
    }),
    { numRuns: 200 },
  )
})

test('an answer without a body stays one', async () => {
  const { status, bytes } = await answering([], { status: 200 })
  expect([status, bytes.length]).toEqual([200, 0])
})

test('what upstream fails with is passed on', async () => {
  const send = redactedSend(() => Promise.reject(new RangeError('no')), [[TOKEN, '']])
  await expect(send(call, limits)).rejects.toBeInstanceOf(RangeError)
})
