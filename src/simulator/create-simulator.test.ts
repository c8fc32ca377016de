import { describe, expect, test } from 'vitest'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { attachmentOrder, cni, createTestClient } from './test-client.ts'

async function codeOf(answer: Response): Promise<number | undefined> {
  return ErrorEnvelope.parse(await answer.json()).errors[0]?.code
}

describe('The gateway', () => {
  test.each([
    ['GET', '/accounts'],
    ['GET', '/nowhere'],
    ['GET', cni('/slots')],
    ['GET', cni('/interconnects/nobody')],
    ['PUT', cni('/slots')],
    ['POST', cni('/interconnects')],
  ])('gives the answer to %s %s a ray of its own', async (method, path) => {
    const client = createTestClient()
    const rays = await Promise.all(
      [1, 2].map(async () => (await client.call(path, { method })).headers.get('cf-ray')),
    )
    expect(new Set(rays).size).toBe(2)
    for (const ray of rays) expect(ray).toMatch(/^[0-9a-f]{16}-[A-Z]{3}$/)
  })

  test.each([
    '/',
    '/nowhere',
    '/accounts/acme/cni/slots',
    `/accounts/${'A'.repeat(32)}/cni/slots`,
    cni(''),
    cni('/nothing'),
    cni('/slots/a/b'),
  ])('has no route to %s: 404, code 7003', async (path) => {
    const answer = await createTestClient().get(path)
    expect([answer.status, await codeOf(answer)]).toEqual([404, 7003])
  })

  test('has no route outside /client/v4', async () => {
    const answer = await createTestClient().simulator.fetch(new Request('http://127.0.0.1/healthz'))
    expect([answer.status, await codeOf(answer)]).toEqual([404, 7003])
    expect(answer.headers.get('cf-ray')).toBeTruthy()
  })

  test.each([
    ['POST', cni('/slots')],
    ['DELETE', cni('/slots/11111111-2222-4333-8444-555555555555')],
    ['PUT', cni('/interconnects')],
    ['PATCH', cni('/interconnects/icon-ewr-0000')],
    ['POST', cni('/interconnects/icon-ewr-0000/status')],
    ['POST', '/accounts'],
    ['DELETE', '/user/tokens/verify'],
  ])('refuses %s %s with 405, code 7001', async (method, path) => {
    const answer = await createTestClient().call(path, { method })
    expect([answer.status, await codeOf(answer)]).toEqual([405, 7001])
  })

  test('answers the same at any origin', async () => {
    const { simulator } = createTestClient()
    const headers = { authorization: 'Bearer demo' }
    const at = async (origin: string) =>
      (await simulator.fetch(new Request(`${origin}/client/v4${cni('/interconnects')}`, { headers }))).json()
    expect(await at('http://127.0.0.1:4010')).toEqual(await at('https://api.cloudflare.com'))
  })

  test.each(['%', '%2e%2e', 'a%2Fb', '%00', 'ä'])(
    'finds no interconnect called %s, and says 404',
    async (name) => {
      expect((await createTestClient().get(cni(`/interconnects/${name}`))).status).toBe(404)
    },
  )
})

test('Names of interconnects are never given twice', async () => {
  const client = createTestClient()
  const names = new Set<string>()
  for (let index = 0; index < 400; index += 1) {
    const answer = await client.order(attachmentOrder(`key-${index}/us-east4/1`))
    const { name } = await answer.json()
    names.add(name)
    if (index % 2 === 0) await client.call(cni(`/interconnects/${name}`), { method: 'DELETE' })
  }
  expect(names.size).toBe(400)
})
