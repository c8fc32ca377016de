import { describe, expect, test } from 'vitest'
import { createAdjustableClock } from '../contract/adjustable-clock.ts'
import { Interconnect, isDirect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { Problem } from '../contract/problem.ts'
import { Status } from '../contract/status.ts'
import { createVirtualClock } from '../contract/virtual-clock.node.ts'
import { createSimulatorControl } from './control.ts'
import { SCENARIOS } from './scenarios.ts'
import { ORDER_SENTINELS, SENTINELS } from './sentinels.ts'
import { ACCOUNT_ID, cni, createTestClient } from './test-client.ts'

const NOON = Date.UTC(2026, 0, 5, 12)

function createPresenter() {
  const client = createTestClient()
  const base = createVirtualClock(NOON)
  const clock = createAdjustableClock(base)
  const resets: (string | undefined)[] = []
  const control = createSimulatorControl({
    simulator: client.simulator,
    clock,
    reset: (account) => resets.push(account),
  })
  const get = async (path: string): Promise<unknown> => (await control.request(`/demo${path}`)).json()
  const post = async (path: string, body: string) =>
    control.request(`/demo${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const fibre = (account: string, name: string, body: string) =>
    post(`/accounts/${account}/interconnects/${name}/fibre`, body)
  const interconnects = async () =>
    pageOf(Interconnect).parse(await (await client.get(cni('/interconnects'))).json()).items
  return { client, base, resets, get, post, fibre, interconnects }
}

async function problemOf(answer: Response): Promise<Problem> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return Problem.parse(await answer.json())
}

describe('The fibre of a physical port', () => {
  test('is unplugged and plugged in from the presenter’s panel', async () => {
    const { client, fibre, interconnects } = createPresenter()
    const status = async (name: string) =>
      Status.parse(await (await client.get(cni(`/interconnects/${name}/status`))).json()).state
    const ports = (await interconnects()).filter(isDirect)
    const states = await Promise.all(ports.map(({ name }) => status(name)))
    const name = ports[states.indexOf('Healthy')]?.name ?? ''
    const answer = await fibre(ACCOUNT_ID.toUpperCase(), name, '{"plugged":false}')
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(await status(name)).toBe('Down')
    await fibre(ACCOUNT_ID, name, '{"plugged":true}')
    client.advance(5_000)
    expect(await status(name)).toBe('Healthy')
  })

  test('is not found for a Google Cloud one, an unknown name or a malformed account', async () => {
    const { fibre, interconnects } = createPresenter()
    const attachment = (await interconnects()).find((interconnect) => !isDirect(interconnect))
    for (const [account, name] of [
      [ACCOUNT_ID, attachment?.name ?? ''],
      [ACCOUNT_ID, 'icon-ewr-nobody'],
      ['acme', 'icon-ewr-nobody'],
    ] as const) {
      const answer = await fibre(account, name, '{"plugged":true}')
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(Problem.parse(await answer.json())).toMatchObject({ type: 'not-found', status: 404 })
    }
  })

  test.each(['', '{', '{}', '{"plugged":"yes"}', '{"plugged":true,"at":0}'])(
    'is not moved by %j',
    async (body) => {
      const { fibre, interconnects } = createPresenter()
      const port = (await interconnects()).find(isDirect)
      const answer = await fibre(ACCOUNT_ID, port?.name ?? '', body)
      expect(Problem.parse(await answer.json())).toMatchObject({ type: 'invalid-request', status: 400 })
    },
  )
})

describe('The scenarios', () => {
  test('are all of an order’s sentinels and some of the later ones, each once, the seven for the stage first', async () => {
    const { get } = createPresenter()
    expect(await get('/scenarios')).toEqual({ items: SCENARIOS })
    const codes = SCENARIOS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(expect.arrayContaining(ORDER_SENTINELS.map(({ code }) => code)))
    expect(SCENARIOS.slice(ORDER_SENTINELS.length).map(({ group }) => group)).toEqual(
      Array(4).fill('After the order'),
    )
    expect(SCENARIOS.slice(0, 7).map(({ code, group }) => [code, group])).toEqual(
      [
        'slot-taken-in-a-race',
        'no-answer',
        'late-in-the-list',
        'permission-missing',
        'rate-limited',
        'goes-down',
        'wrong-region',
      ].map((code) => [code, 'For the stage']),
    )
  })

  test('are brought about by what the simulator looks for', () => {
    for (const { code, ending, kinds } of SCENARIOS) {
      expect(SENTINELS).toContainEqual(expect.objectContaining({ code, input: ending, kinds }))
    }
  })
})

describe('The clock', () => {
  test('is told, and passes faster once it is asked to', async () => {
    const { base, get, post } = createPresenter()
    expect(await get('/clock')).toEqual({ now: '2026-01-05T12:00:00.000Z', speed: 1 })
    const answer = await post('/clock', '{"speed":60}')
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { now: '2026-01-05T12:00:00.000Z', speed: 60 },
    ])
    await base.advance(1000)
    expect(await get('/clock')).toEqual({ now: '2026-01-05T12:01:00.000Z', speed: 60 })
  })

  test.each([
    '',
    '{',
    '{}',
    '[]',
    '{"speed":0}',
    '{"speed":-1}',
    '{"speed":61}',
    '{"speed":"60"}',
    '{"speed":60,"a":1}',
  ])('is not changed by %j', async (body) => {
    const { get, post } = createPresenter()
    const problem = await problemOf(await post('/clock', body))
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/speed' }] })
    expect(await get('/clock')).toMatchObject({ speed: 1 })
  })
})

describe('A reset', () => {
  test('is of one account, or of everything', async () => {
    const { post, resets } = createPresenter()
    const answer = await post('/reset', JSON.stringify({ account: 'A'.repeat(32) }))
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    await post('/reset', '{}')
    expect(resets).toEqual(['a'.repeat(32), undefined])
  })

  test.each(['', '{', 'null', '{"account":""}', '{"account":"acme"}', '{"account":null}', '{"accounts":[]}'])(
    'is not done for %j',
    async (body) => {
      const { post, resets } = createPresenter()
      const problem = await problemOf(await post('/reset', body))
      expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/account' }] })
      expect(resets).toEqual([])
    },
  )
})

test.each(['/clock', '/reset', `/accounts/${ACCOUNT_ID}/interconnects/icon/fibre`])(
  'More than a kilobyte is refused at %s',
  async (path) => {
    const { post, resets } = createPresenter()
    expect(await problemOf(await post(path, `{"speed":60}${' '.repeat(1024)}`))).toMatchObject({
      status: 413,
    })
    expect(resets).toEqual([])
  },
)
