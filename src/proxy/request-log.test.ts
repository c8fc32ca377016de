import { describe, expect, test } from 'vitest'
import { writers } from './gate.ts'
import { GUARDED_ACCOUNT, guardScene, keptLog } from './guard-scene.node.ts'

const OWN = 'http://127.0.0.1:8787'
const headers = { 'x-console': '1' }

async function logged(path: string, init: RequestInit = { headers }) {
  const { lines, log } = keptLog()
  const { app } = guardScene({
    gate: { writing: writers(true), identify: async () => 'ada@example.com' },
    log,
  })
  const response = await app.request(OWN + path, init)
  return { lines, response }
}

describe('the log of requests', () => {
  test('tells which route was called, by whom, how it was answered, and the names of the request', async () => {
    const ray = '8f0000000000abcd-EWR'
    const path = `/api/accounts/${GUARDED_ACCOUNT}/interconnects/my-secret-name?token=canary`
    const { lines, response } = await logged(path, {
      headers: { ...headers, 'cf-ray': ray, cookie: 'canary' },
    })
    expect(lines).toEqual([
      {
        level: 'info',
        event: 'request',
        requestId: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/api/accounts/:account/interconnects/:name',
        status: 404,
        ms: expect.any(Number),
        actor: 'ada@example.com',
        account: GUARDED_ACCOUNT,
        ray,
        upstreamRay: undefined,
        problem: 'not-found',
        reason: undefined,
      },
    ])
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('tells what was refused, and what does not exist, without repeating it', async () => {
    const json = { ...headers, 'content-type': 'application/json' }
    const orders = `/api/accounts/${GUARDED_ACCOUNT}/orders`
    const refused = await logged(orders, { method: 'POST', headers: json, body: '{"canary":1}' })
    expect(refused.lines).toMatchObject([
      { route: '/api/accounts/:account/orders', status: 403, problem: 'read-only' },
    ])
    expect((await logged('/api/canary')).lines).toMatchObject([{ route: 'none', status: 404 }])
    expect((await logged('/canary')).lines).toMatchObject([{ route: 'page', status: 404 }])
    const other = await logged('/api/session', {
      headers: { ...headers, host: 'evil.example', 'cf-ray': 'canary' },
    })
    expect(other.lines).toMatchObject([{ status: 421, problem: 'not-same-origin', ray: undefined }])
    expect(JSON.stringify([refused.lines, other.lines])).not.toContain('canary')
  })

  test('leaves out what is public and went well', async () => {
    expect((await logged('/healthz', {})).lines).toEqual([])
  })
})
