import { describe, expect, test } from 'vitest'
import { Interconnect, isDirect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { Problem } from '../contract/problem.ts'
import { Status } from '../contract/status.ts'
import { createSimulatorControl } from './control.ts'
import { ACCOUNT_ID, cni, createTestClient } from './test-client.ts'

function createPresenter() {
  const client = createTestClient()
  const control = createSimulatorControl(client.simulator)
  const fibre = async (account: string, name: string, body: string) =>
    control.request(`/demo/accounts/${account}/interconnects/${name}/fibre`, { method: 'POST', body })
  const interconnects = async () =>
    pageOf(Interconnect).parse(await (await client.get(cni('/interconnects'))).json()).items
  return { client, fibre, interconnects }
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
