import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from './contract/problem.ts'
import { type LiveScene, rawAnswer, SCENE_ACCOUNT, startLive, startTeam } from './live-scene.node.ts'
import { SECURITY_HEADERS } from './proxy/headers.ts'

// Who comes into live mode, over real connections.

const LIST = `/api/accounts/${SCENE_ACCOUNT}/interconnects`
const ORDERS = `/api/accounts/${SCENE_ACCOUNT}/orders`
const EVERYTHING = [
  '/',
  '/new',
  '/icon.svg',
  '/nothing',
  '/healthz',
  '/api/session',
  LIST,
  ORDERS,
  '/api/nothing',
]

let team: Awaited<ReturnType<typeof startTeam>>
beforeAll(async () => {
  team = await startTeam()
})
afterAll(() => team.close())

const scenes: LiveScene[] = []
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close()
})
async function live(environment: Record<string, string> = {}): Promise<LiveScene> {
  const scene = await startLive(environment)
  scenes.push(scene)
  return scene
}

const HEADER = 'cf-access-jwt-assertion'
const console = { 'x-console': '1' }

async function refusal(url: string, headers: Record<string, string> = {}): Promise<[number, string]> {
  const response = await fetch(url, { headers: { ...console, ...headers } })
  expect(Object.fromEntries(response.headers)).toMatchObject(SECURITY_HEADERS)
  return [response.status, Problem.parse(await response.json()).type]
}

describe('behind Cloudflare Access', () => {
  test('nothing is answered without an assertion, on loopback either: no page, no file, no call', async () => {
    const { url, upstream } = await live(team.environment)
    for (const path of EVERYTHING) {
      expect([path, await refusal(url + path)]).toEqual([path, [403, 'not-signed-in']])
      expect(await refusal(url + path, { cookie: `CF_Authorization=${await team.sign()}` })).toEqual([
        403,
        'not-signed-in',
      ])
    }
    expect(upstream).toEqual([])
  })

  test('pages and calls are answered with one, by whatever proxy they came, as whom it names', async () => {
    const { url } = await live(team.environment)
    const headers = {
      ...console,
      [HEADER]: await team.sign(),
      'cf-ray': '8f0000000000abcd-EWR',
      'x-forwarded-for': '192.0.2.7',
    }
    expect(await (await fetch(`${url}/new`, { headers })).text()).toContain('the page')
    expect(await (await fetch(`${url}/api/session`, { headers })).json()).toMatchObject({
      actor: 'ada@example.com',
      writing: 'allowed',
    })
    expect((await fetch(url + LIST, { headers })).status).toBe(200)
    const expired = await team.sign({ exp: Math.floor(Date.now() / 1000) - 60 })
    expect(await refusal(`${url}/api/session`, { ...headers, [HEADER]: expired })).toEqual([
      403,
      'not-signed-in',
    ])
  })

  test('the public name and origin are the console’s own', async () => {
    const { port } = await live(team.environment)
    const assertion = await team.sign()
    // fetch would put a Host of its own there.
    const statusFrom = async (host: string, origin: string) => {
      const lines = [`GET ${LIST} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `${HEADER}: ${assertion}`]
      const answer = await rawAnswer(
        port,
        [...lines, 'X-Console: 1', 'Connection: close', '', ''].join('\r\n'),
      )
      return Number(answer.slice(9, 12))
    }
    expect(await statusFrom('console.example.com', 'https://console.example.com')).toBe(200)
    expect(await statusFrom(`127.0.0.1:${port}`, 'https://console.example.com')).toBe(200)
    expect(await statusFrom('console.example.com', 'http://console.example.com')).toBe(403)
    expect(await statusFrom('console.example.com', 'https://evil.example')).toBe(403)
    expect(await statusFrom('console.example.com.evil.example', 'https://console.example.com')).toBe(421)
  })

  test('who is no operator may read and not write, and is told before', async () => {
    const { url, upstream } = await live({ ...team.environment, OPERATORS: 'grace@example.com' })
    const as = async (email: string) => ({ ...console, [HEADER]: await team.sign({ email }) })
    const session = async (email: string) =>
      (await fetch(`${url}/api/session`, { headers: await as(email) })).json()
    expect(await session('ada@example.com')).toMatchObject({ writing: 'not-operator' })
    expect(await session('Grace@example.com')).toMatchObject({ writing: 'allowed' })
    upstream.splice(0)
    const write = async (email: string) =>
      fetch(url + ORDERS, {
        method: 'POST',
        headers: { ...(await as(email)), 'content-type': 'application/json' },
        body: '{}',
      })
    expect(Problem.parse(await (await write('ada@example.com')).json())).toMatchObject({
      status: 403,
      type: 'read-only',
    })
    expect(Problem.parse(await (await write('grace@example.com')).json()).type).toBe(
      'idempotency-key-missing',
    )
    expect(upstream).toEqual([])
  })

  test('nobody comes in while the keys of Access cannot be had', async () => {
    const gone = await startTeam()
    await gone.close()
    const { url, upstream } = await live(gone.environment)
    expect(await refusal(`${url}/`, { [HEADER]: await gone.sign() })).toEqual([503, 'identity-unavailable'])
    expect(upstream).toEqual([])
  })
})

describe('on loopback without Access', () => {
  test('this machine’s own requests are answered, as nobody in particular', async () => {
    const { url } = await live()
    expect(await (await fetch(`${url}/api/session`, { headers: console })).json()).toMatchObject({
      actor: 'local',
      writing: 'allowed',
    })
  })

  test('what came through a proxy or a tunnel is refused, pages included', async () => {
    const { url, upstream } = await live()
    const left = {
      forwarded: 'for=192.0.2.7',
      via: '1.1 proxy',
      'x-forwarded-for': '192.0.2.7',
      'cf-ray': '1',
    }
    for (const [name, value] of Object.entries(left)) {
      for (const path of EVERYTHING) {
        expect([path, await refusal(url + path, { [name]: value })]).toEqual([
          path,
          [403, 'came-through-proxy'],
        ])
      }
    }
    expect(await refusal(url + LIST, { [HEADER]: await team.sign() })).toEqual([403, 'came-through-proxy'])
    expect(upstream).toEqual([])
  })
})
