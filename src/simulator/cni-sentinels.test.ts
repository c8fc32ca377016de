import { describe, expect, test } from 'vitest'
import { UpstreamCni } from '../contract/cni.ts'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { pageOf } from '../contract/page.ts'
import { CNI_SENTINELS, type CniSentinelCode } from './cni-sentinels.ts'
import { cni, cniBody, createTestClient, type TestClient } from './test-client.ts'

const named = (code: CniSentinelCode) =>
  `conduit-${CNI_SENTINELS.find((sentinel) => sentinel.code === code)?.input}`

async function list(client: TestClient) {
  return pageOf(UpstreamCni).parse(await (await client.get(cni('/cnis'))).json()).items
}

async function create(client: TestClient, code: CniSentinelCode, init?: RequestInit) {
  const [home] = await list(client)
  const body = cniBody(home?.interconnect ?? '', { magic: { conduit_name: named(code) } })
  return client.send('POST', cni('/cnis'), body, init)
}

/** What the one answer says: its status and, of an error, code and pointer. */
async function told(answer: Response) {
  const [error] = ErrorEnvelope.safeParse(await answer.json()).data?.errors ?? []
  return [answer.status, error?.code, error?.source?.pointer]
}

describe('A conduit name', () => {
  test.each<[Exclude<CniSentinelCode, 'no-answer'>, (number | string | undefined)[], number]>([
    ['refused', [400, 1005, '/bgp/customer_asn'], 0],
    ['conflict', [409, 1007, undefined], 0],
    ['fault-before', [500, 1008, undefined], 0],
    ['fault-after', [500, 1008, undefined], 1],
    ['late', [500, 1008, undefined], 0],
  ])('of %s answers so and adds so many to the list', async (code, expected, gained) => {
    const client = createTestClient()
    const before = await list(client)
    expect(await told(await create(client, code))).toEqual(expected)
    expect((await list(client)).length - before.length).toBe(gained)
  })

  test.each<[CniSentinelCode, (number | string | undefined)[], boolean]>([
    ['refused', [400, 1005, '/bgp/customer_asn'], false],
    ['fault-before', [500, 1008, undefined], false],
    ['fault-after', [500, 1008, undefined], true],
    ['conflict', [200, undefined, undefined], true],
    ['late', [200, undefined, undefined], true],
    ['no-answer', [200, undefined, undefined], true],
  ])('of %s, in a change, answers so and changes it: %j, %j', async (code, expected, changed) => {
    const client = createTestClient()
    const [one] = await list(client)
    const path = cni(`/cnis/${one?.id}`)
    const after = { ...one, magic: { ...one?.magic, conduit_name: named(code) } }
    expect(await told(await client.send('PUT', path, after))).toEqual(expected)
    expect(await (await client.get(path)).json()).toEqual(changed ? after : one)
  })

  test('of what is late hides it for 20 seconds', async () => {
    const client = createTestClient()
    const before = await list(client)
    await create(client, 'late')
    client.advance(19_999)
    expect(await list(client)).toEqual(before)
    client.advance(1)
    const after = await list(client)
    expect(after).toHaveLength(before.length + 1)
    expect((await client.get(cni(`/cnis/${after.at(-1)?.id}`))).status).toBe(200)
  })

  test('of an answer that never comes creates it all the same', async () => {
    const client = createTestClient()
    const before = await list(client)
    const hangUp = new AbortController()
    const outcome = create(client, 'no-answer', { signal: hangUp.signal }).catch((reason: unknown) => reason)
    await expect.poll(async () => (await list(client)).length).toBe(before.length + 1)
    const reason = new Error('hung up')
    hangUp.abort(reason)
    expect(await outcome).toBe(reason)
  })

  test('counts behind a hyphen only', async () => {
    const client = createTestClient()
    const [home] = await list(client)
    const body = cniBody(home?.interconnect ?? '', { magic: { conduit_name: 'conduitde0000004000' } })
    expect((await client.send('POST', cni('/cnis'), body)).status).toBe(200)
  })
})
