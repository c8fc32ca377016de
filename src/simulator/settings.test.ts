import { describe, expect, test } from 'vitest'
import { CniSettings } from '../contract/cni.ts'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { cni, createTestClient } from './test-client.ts'

const path = cni('/settings')

describe('The settings for CNIs', () => {
  test('name a private ASN at first, and then the one that was set', async () => {
    const client = createTestClient()
    expect(CniSettings.parse(await (await client.get(path)).json())).toEqual({ default_asn: 64_512 })
    const answer = await client.send('PUT', path, { default_asn: 4_200_000_001 })
    expect([answer.status, await answer.json()]).toEqual([200, { default_asn: 4_200_000_001 }])
    expect(await (await client.get(path)).json()).toEqual({ default_asn: 4_200_000_001 })
  })

  test.each([{}, { default_asn: null }])('stay as they are for %j', async (body) => {
    const client = createTestClient()
    expect(await (await client.send('PUT', path, body)).json()).toEqual({ default_asn: 64_512 })
  })

  test.each<[object, string]>([
    [{ default_asn: -1 }, '/default_asn'],
    [{ default_asn: 4_294_967_296 }, '/default_asn'],
    [{ default_asn: '64512' }, '/default_asn'],
    [{ default_asn: 1, color: 'red' }, '/color'],
  ])('refuse %j with a pointer, and stay as they are', async (body, pointer) => {
    const client = createTestClient()
    const answer = await client.send('PUT', path, body)
    expect(answer.status).toBe(400)
    expect(ErrorEnvelope.parse(await answer.json()).errors.map(({ source }) => source?.pointer)).toEqual([
      pointer,
    ])
    expect(await (await client.get(path)).json()).toEqual({ default_asn: 64_512 })
  })

  test('are of one account, and only for who may write them', async () => {
    const client = createTestClient()
    const headers = { authorization: 'Bearer read-only' }
    expect((await client.send('PUT', path, { default_asn: 1 }, { headers })).status).toBe(403)
    await client.send('PUT', path, { default_asn: 1 })
    const elsewhere = await client.get('/accounts/00000000000000000000000000000002/cni/settings')
    expect(await elsewhere.json()).toEqual({ default_asn: 64_512 })
    expect((await client.call(path, { method: 'DELETE' })).status).toBe(405)
  })
})
