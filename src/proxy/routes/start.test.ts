import { describe, expect, test } from 'vitest'
import { Session } from '../../contract/session.ts'
import type { Start } from '../../contract/start.ts'
import { ACCOUNT } from '../orders/order-record.fixture.ts'
import { port } from '../orders/orders-scene.node.ts'
import { proxyScene } from '../proxy-scene.node.ts'

const AT = `/api/accounts/${ACCOUNT}`

async function start(query: Record<string, string>) {
  const scene = proxyScene()
  const response = await scene.ask(`/api/start?${new URLSearchParams(query)}`)
  const { answers } = (await response.json()) as Start
  return { ...scene, response, answers }
}

describe('GET /api/start', () => {
  test.each([
    ['/', ['/api/session', `${AT}/interconnects`, `${AT}/orders`, `${AT}/labels`]],
    ['/new', ['/api/session']],
    ['/activity', ['/api/session']],
    ['/orders/1a2b', ['/api/session', `${AT}/orders/1a2b`]],
    [
      '/interconnects/a%2Fb',
      ['/api/session', `${AT}/interconnects/a%2Fb`, `${AT}/interconnects/a%2Fb/status`],
    ],
  ])('answers for %s what that screen reads first', async (screen, paths) => {
    const { answers } = await start({ screen, account: ACCOUNT })
    expect(answers.map(({ path }) => path)).toEqual(paths)
  })

  test('answers each call as it would be answered by itself', async () => {
    const { answers, call } = await start({ screen: '/' })
    const [session, list] = answers
    expect(Session.parse(session?.body).accounts[0]?.id).toBe(ACCOUNT)
    expect([list?.status, list?.body]).toEqual([200, await (await call('GET', '/interconnects')).json()])
  })

  test('holds a failure as one more answer', async () => {
    const { answers } = await start({ screen: '/interconnects/gone' })
    expect(answers[1]).toMatchObject({ status: 404, body: { type: 'not-found' } })
  })

  test('asks upstream once for what several screens begin with', async () => {
    const { ask, sent } = await start({ screen: `/interconnects/${port.name}` })
    await ask(`/api/start?screen=/interconnects/${port.name}`)
    expect(sent.filter((call) => call.endsWith('/status'))).toHaveLength(1)
  })

  test('reads nothing of an account that the console does not serve', async () => {
    const { answers, sent } = await start({ screen: '/', account: 'e'.repeat(32) })
    expect(answers.slice(1).map(({ status }) => status)).toEqual([403, 403, 403])
    expect(sent.some((call) => call.includes('interconnects'))).toBe(false)
  })

  test('leaves a malformed account to the screen', async () => {
    const { answers } = await start({ screen: '/', account: 'nobody' })
    expect(answers).toHaveLength(1)
  })

  test('refuses a parameter that it does not know', async () => {
    expect((await proxyScene().ask('/api/start?screen=/&pairing_key=secret')).status).toBe(422)
  })
})
