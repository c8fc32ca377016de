import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { systemClock } from '../../contract/clock.ts'
import { createCloudflare } from './cloudflare.ts'
import { MAX_LETTER_BYTES, type Send } from './exchange.ts'
import { sendByFetch, type Upstream } from './send-by-fetch.ts'
import { createUndiciUpstream } from './undici.node.ts'

const BASE = 'https://api.cloudflare.com/client/v4'

const letter = (upstream: Upstream, options = {}) => letterBy(sendByFetch(upstream), options)

const letterBy = (send: Send, { customer = '', baseUrl = BASE } = {}) =>
  createCloudflare({
    send,
    baseUrl,
    headers: () => ({}),
    clock: systemClock,
    random: () => 0,
  }).getLetter('a', 'icon/1', customer)

/** A document that holds every byte, and so none of any text encoding. */
const pdf = (size = 1024) => {
  const bytes = new Uint8Array(size)
  for (let index = 0; index < size; index += 1) bytes[index] = index
  bytes.set(new TextEncoder().encode('%PDF-'))
  return bytes
}
const answer =
  (body: BodyInit | null, type = 'application/pdf', status = 200): Upstream =>
  async () =>
    new Response(body, { status, headers: { 'content-type': type, 'cf-ray': 'ray-1' } })

test('a letter passes byte for byte, over a real connection', async () => {
  const bytes = pdf(300_000)
  const server = createServer((request, response) => {
    expect(request.headers.accept).toContain('application/pdf')
    response.setHeader('content-type', 'application/pdf').end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  const { send, close } = createUndiciUpstream()
  try {
    const read = await letterBy(send, { baseUrl: `http://127.0.0.1:${port}` })
    expect(Buffer.compare(read, bytes)).toBe(0)
  } finally {
    await close()
    server.close()
  }
})

test('whom it is made out to goes along, encoded; nothing goes where it is blank', async () => {
  const urls: string[] = []
  const upstream: Upstream = async ({ url }) => {
    urls.push(url.slice(BASE.length))
    return new Response(pdf())
  }
  await letter(upstream, { customer: 'Müller & Söhne #1' })
  await letter(upstream)
  expect(urls).toEqual([
    '/accounts/a/cni/interconnects/icon%2F1/loa?name=M%C3%BCller+%26+S%C3%B6hne+%231',
    '/accounts/a/cni/interconnects/icon%2F1/loa',
  ])
})

test('20 MiB is a letter, one byte more is not', async () => {
  expect((await letter(answer(pdf(MAX_LETTER_BYTES)))).byteLength).toBe(20 * 1024 * 1024)
  await expect(letter(answer(pdf(MAX_LETTER_BYTES + 1)))).rejects.toMatchObject({
    problem: { type: 'unreadable-answer', detail: expect.stringContaining('more than 20 MiB') },
  })
})

const refused: [what: string, upstream: Upstream, problem: object][] = [
  ['HTML', answer('<!doctype html>', 'text/html'), { type: 'unreadable-answer', status: 502, ray: 'ray-1' }],
  ['HTML that says it is a PDF', answer('<!doctype html>'), { type: 'unreadable-answer' }],
  ['JSON', answer('{"a":1}', 'application/json'), { type: 'unreadable-answer' }],
  ['nothing', answer(null), { type: 'unreadable-answer' }],
  ['a PDF that begins too late', answer('\n%PDF-1.7'), { type: 'unreadable-answer' }],
  ['a PDF as an error', answer(pdf(), 'application/pdf', 500), { type: 'upstream-fault' }],
  [
    'that there is none',
    answer('{"success":false,"errors":[{"code":7,"message":"no letter"}]}', 'application/json', 404),
    { type: 'no-letter', status: 404, ray: 'ray-1', cloudflare: [{ code: 7, message: 'no letter' }] },
  ],
  ['a refusal', answer('{}', 'application/json', 400), { type: 'upstream-refused' }],
]
test.each(refused)('an upstream that sends %s is told as what it is', async (_, upstream, problem) => {
  await expect(letter(upstream)).rejects.toMatchObject({ problem })
})
