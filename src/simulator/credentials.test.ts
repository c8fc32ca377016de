import { describe, expect, test } from 'vitest'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { attachmentOrder, cni, createTestClient } from './test-client.ts'

const order = { method: 'POST', body: JSON.stringify(attachmentOrder('a/us-east4/1')) }

async function statuses(headers: Record<string, string>): Promise<[read: number, write: number]> {
  const client = createTestClient()
  const read = await client.call(cni('/interconnects'), { headers })
  const write = await client.call(cni('/interconnects'), { ...order, headers })
  for (const answer of [read, write]) {
    if (answer.ok) continue
    const { errors } = ErrorEnvelope.parse(await answer.json())
    expect(errors).toEqual([{ code: 10_000, message: 'Authentication error' }])
  }
  return [read.status, write.status]
}

const token = (value: string) => ({ authorization: `Bearer ${value}` })

describe('A credential', () => {
  test.each([
    ['a token', token('demo'), [200, 200]],
    ['a token with Magic WAN Write', token('magic-wan-write'), [200, 200]],
    ['a token with Magic Transit Write', token('magic-transit-write'), [200, 200]],
    ['an account-owned token', token('account-owned'), [200, 200]],
    [
      'an e-mail address and a key',
      { 'X-Auth-Email': 'admin@example.com', 'X-Auth-Key': 'secret' },
      [200, 200],
    ],
    ['a read-only token', token('magic-wan-read-only'), [200, 403]],
    ['a read-only key', { 'X-Auth-Email': 'admin@example.com', 'X-Auth-Key': 'read-only' }, [200, 403]],
    ['a token without access', token('no-access'), [403, 403]],
    ['an expired token', token('expired'), [401, 401]],
    ['nothing', {}, [401, 401]],
    ['an empty token', { authorization: 'Bearer ' }, [401, 401]],
    ['another scheme', { authorization: 'Basic ZGVtbw==' }, [401, 401]],
    ['a key without its e-mail address', { 'X-Auth-Key': 'secret' }, [401, 401]],
    ['an e-mail address without its key', { 'X-Auth-Email': 'admin@example.com' }, [401, 401]],
  ])('that is %s may read and write as it should', async (_case, headers, expected) => {
    expect(await statuses(headers)).toEqual(expected)
  })

  test('that may not write removes nothing', async () => {
    const client = createTestClient()
    const [first] = (await (await client.get(cni('/interconnects'))).json()).items
    const path = cni(`/interconnects/${first.name}`)
    expect((await client.call(path, { method: 'DELETE', headers: token('read-only') })).status).toBe(403)
    expect((await client.get(path)).status).toBe(200)
  })
})
