import { describe, expect, test } from 'vitest'
import { Account } from '../contract/account.ts'
import { ErrorEnvelope, unwrapped } from '../contract/envelope.ts'
import { z } from '../contract/zod.ts'
import { ACCOUNT_ID, createTestClient } from './test-client.ts'

const token = (value: string) => ({ headers: { authorization: `Bearer ${value}` } })

describe('The list of accounts', () => {
  test('tells a user’s token its accounts, in an envelope, page by page', async () => {
    const client = createTestClient()
    const body = await (await client.get('/accounts?page=2&per_page=1')).json()
    expect(z.array(Account).parse(unwrapped(body))).toEqual([
      { id: 'fedcba9876543210fedcba9876543210', name: 'Globex Logistics' },
    ])
    expect(body.result_info).toEqual({ page: 2, per_page: 1, count: 1, total_count: 2, total_pages: 2 })
  })

  test('refuses an account-owned token with 400 and code 1001', async () => {
    const answer = await createTestClient().call('/accounts', token('account-owned'))
    expect(answer.status).toBe(400)
    expect(ErrorEnvelope.parse(await answer.json()).errors[0]).toEqual({
      code: 1001,
      message: 'List accounts endpoint does not support account owned tokens.',
    })
  })
})

describe('Verifying a token', () => {
  const user = '/user/tokens/verify'
  const account = `/accounts/${ACCOUNT_ID}/tokens/verify`

  test.each([
    [user, 'demo', 'active'],
    [user, 'expired', 'expired'],
    [user, 'no-access', 'active'],
    [account, 'account-owned', 'active'],
    [account, 'account-owned-expired', 'expired'],
  ])('at %s says of %s that it is %s', async (path, value, status) => {
    const answer = await createTestClient().call(path, token(value))
    expect(unwrapped(await answer.json())).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), status })
  })

  test.each([
    [user, 'account-owned'],
    [account, 'demo'],
  ])('at %s refuses %s, which belongs elsewhere', async (path, value) => {
    const answer = await createTestClient().call(path, token(value))
    expect(answer.status).toBe(401)
    expect(ErrorEnvelope.parse(await answer.json()).errors[0]?.code).toBe(1000)
  })

  test('refuses a Global API key, which is no token', async () => {
    const headers = { 'X-Auth-Email': 'admin@example.com', 'X-Auth-Key': 'secret' }
    const answer = await createTestClient().call(user, { headers })
    expect(answer.status).toBe(400)
    expect(ErrorEnvelope.parse(await answer.json()).errors[0]?.code).toBe(6003)
  })
})
