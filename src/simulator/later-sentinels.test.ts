import { describe, expect, test } from 'vitest'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { DirectInterconnect } from '../contract/interconnect.ts'
import { Slot } from '../contract/slot.ts'
import { Status } from '../contract/status.ts'
import { LATER_SENTINELS } from './later-sentinels.ts'
import { cni, cniBody, createTestClient, portOrder } from './test-client.ts'

type Code = (typeof LATER_SENTINELS)[number]['code']

/** Orders a port in the slot of this sentinel. */
async function ordered(code: Code) {
  const client = createTestClient()
  const ending = LATER_SENTINELS.find((sentinel) => sentinel.code === code)?.input
  const answer = await client.order(portOrder(`11111111-2222-4333-8444-${ending}`))
  expect(answer.status).toBe(200)
  const port = DirectInterconnect.parse(await answer.json())
  return { client, port, path: cni(`/interconnects/${port.name}`) }
}

async function told(answer: Response) {
  const [error] = ErrorEnvelope.parse(await answer.json()).errors
  return [answer.status, error?.message]
}

test.each(LATER_SENTINELS)('A port of $code is ordered and read like any other', async ({ code }) => {
  const { client, port, path } = await ordered(code)
  expect(await (await client.get(path)).json()).toEqual(port)
})

describe('The letter', () => {
  test('that is missing answers 404', async () => {
    const { client, path } = await ordered('loa-missing')
    expect(await told(await client.get(`${path}/loa`))).toEqual([404, 'Letter of Authorization not found'])
  })

  test('that is no PDF is a web page with 200', async () => {
    const { client, path } = await ordered('loa-no-pdf')
    const answer = await client.get(`${path}/loa`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(await answer.text()).toMatch(/^<!doctype html>/)
  })

  test('that is too large is a PDF of more than 20 MiB, made only as far as it is read', async () => {
    const { client, path } = await ordered('loa-too-large')
    const answer = await client.get(`${path}/loa`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.length).toBeGreaterThan(20 * 1024 * 1024)
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-')
    const reader = (await client.get(`${path}/loa`)).body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    await reader?.cancel()
  })
})

describe('The removal', () => {
  test('that is refused leaves the port where it is', async () => {
    const { client, path } = await ordered('removal-refused')
    expect(await told(await client.call(path, { method: 'DELETE' }))).toEqual([
      400,
      'Interconnect cannot be removed while its cross-connect is in place',
    ])
    expect((await client.get(path)).status).toBe(200)
  })

  test('without an answer is done, and rejects once the caller hangs up', async () => {
    const { client, path } = await ordered('removal-no-answer')
    const hangUp = new AbortController()
    const removal = client.call(path, { method: 'DELETE', signal: hangUp.signal })
    const outcome = removal.catch((reason: unknown) => reason)
    await expect.poll(async () => (await client.get(path)).status).toBe(404)
    const reason = new Error('hung up')
    hangUp.abort(reason)
    expect(await outcome).toBe(reason)
  })
})

test('The strange status is there at once, with a reason', async () => {
  const { client, path } = await ordered('strange-status')
  expect(Status.parse(await (await client.get(`${path}/status`)).json())).toEqual({
    state: 'Degraded',
    reason: 'Maintenance window',
  })
})

describe('What vanishes', () => {
  test('is gone after 30 seconds with its CNIs, and its slot is free', async () => {
    const { client, port, path } = await ordered('vanishes')
    const made = await client.send('POST', cni('/cnis'), cniBody(port.name))
    const { id } = await made.json()
    client.advance(29_999)
    expect((await client.get(path)).status).toBe(200)
    client.advance(1)
    expect((await client.get(path)).status).toBe(404)
    expect((await client.get(`${path}/status`)).status).toBe(404)
    expect((await client.get(cni(`/cnis/${id}`))).status).toBe(404)
    const slot = await client.get(cni(`/slots/${port.slot_id}`))
    expect(Slot.parse(await slot.json()).occupied).toBe(false)
  })

  test('and was removed before takes nothing with it that came later', async () => {
    const { client, port, path } = await ordered('vanishes')
    await client.call(path, { method: 'DELETE' })
    client.advance(15_000)
    const again = DirectInterconnect.parse(await (await client.order(portOrder(port.slot_id))).json())
    client.advance(15_000)
    expect((await client.get(cni(`/interconnects/${again.name}`))).status).toBe(200)
    const slot = await client.get(cni(`/slots/${port.slot_id}`))
    expect(Slot.parse(await slot.json()).occupied).toBe(true)
  })
})
