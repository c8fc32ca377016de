import { describe, expect, test } from 'vitest'
import { ConfirmedStep, Label } from '../../contract/follow-up.ts'
import { proxyScene } from '../proxy-scene.node.ts'

const PATH = '/interconnects/icon-1'

describe('a label', () => {
  test('is kept, changed and taken away, each on record once', async () => {
    const { call, read, sent } = proxyScene()
    const set = async (label: string) => (await call('PUT', `${PATH}/label`, { label })).json()
    expect(await set(' Frankfurt ')).toEqual({ label: 'Frankfurt' })
    await set('Frankfurt')
    const { items } = await read('/labels')
    expect(items.map((item: unknown) => Label.parse(item))).toMatchObject([
      { interconnect: 'icon-1', label: 'Frankfurt', actor: 'local' },
    ])
    await set('Berlin')
    await set('')
    expect((await read('/labels')).items).toEqual([])
    const lines = (await read('/activity?text=icon-1')).items
    expect(lines.map(({ action, outcome }: Record<string, string>) => `${action} ${outcome}`)).toEqual([
      'label taken away',
      'label set: Berlin',
      'label set: Frankfurt',
    ])
    expect(sent).toEqual([])
  })

  test.each(['x'.repeat(81), 'two\nlines'])('%j is refused', async (label) => {
    const { call } = proxyScene()
    const response = await call('PUT', `${PATH}/label`, { label })
    expect([response.status, (await response.json()).errors[0].pointer]).toEqual([422, '/label'])
  })

  test('may be given to any name', async () => {
    const { call, read } = proxyScene()
    const name = 'a/b 100% ü =1+1'
    await call('PUT', `/interconnects/${encodeURIComponent(name)}/label`, { label: '=1+1' })
    expect((await read('/labels')).items).toMatchObject([{ interconnect: name, label: '=1+1' }])
  })
})

describe('a step', () => {
  test('is confirmed by somebody at some time, and taken back', async () => {
    const { call, read, clock } = proxyScene()
    const confirm = async (step: string, done: boolean) =>
      (await (await call('PUT', `${PATH}/steps/${step}`, { done })).json()).items as unknown[]
    const first = new Date(clock.now()).toISOString()
    await confirm('cross-connect', true)
    await clock.advance(1000)
    await confirm('cross-connect', true)
    const both = await confirm('addressing', true)
    expect(both.map((item) => ConfirmedStep.parse(item))).toMatchObject([
      { step: 'cross-connect', actor: 'local', at: first },
      { step: 'addressing' },
    ])
    expect(await confirm('cross-connect', false)).toMatchObject([{ step: 'addressing' }])
    const lines = (await read('/activity?action=confirm-step')).items
    expect(lines.map(({ outcome }: Record<string, string>) => outcome)).toEqual([
      'taken back: cross-connect',
      'confirmed: addressing',
      'confirmed: cross-connect',
    ])
    expect((await read('/interconnects/icon-2/steps')).items).toEqual([])
  })
})

test.each([
  ['GET', '/orders/nonsense', 'No such order'],
  ['POST', '/orders/nonsense/resolution', 'No such order'],
  ['GET', '/interconnects/%2e%2e%2f', 'No such interconnect'],
  ['GET', '/interconnects/%00', 'No such interconnect'],
  ['GET', `/interconnects/${'x'.repeat(256)}/status`, 'No such interconnect'],
  ['GET', '/interconnects/%2e%2e%2f/loa', 'No such interconnect'],
  ['DELETE', '/interconnects/%2e%2e%2f', 'No such interconnect'],
  ['PUT', '/interconnects/%00/label', 'No such interconnect'],
  ['PUT', `${PATH}/steps/lunch`, 'No such step'],
])('%s %s leads nowhere, and asks nobody', async (method, path, title) => {
  const { call, sent } = proxyScene()
  const body = { action: 'give-up', label: 'x' }
  const response = await call(method, path, method === 'GET' ? undefined : body)
  const problem = await response.json()
  expect([response.status, problem.type, problem.title, problem.errors]).toEqual([
    404,
    'not-found',
    title,
    undefined,
  ])
  expect(sent).toEqual([])
})

test('a status carries the ray of its reading, which is no change of it', async () => {
  const { call, world, sent, clock } = proxyScene()
  let reading = 0
  world.status = () => {
    reading += 1
    return Response.json({ state: 'Down', reason: 'No light' }, { headers: { 'cf-ray': `ray-${reading}` } })
  }
  const read = async () => (await call('GET', `${PATH}/status`)).json()
  expect(await read()).toEqual({
    state: 'Down',
    reason: 'No light',
    ray: 'ray-1',
    checkedAt: new Date(clock.now()).toISOString(),
  })
  for (let minute = 0; minute < 10; minute += 1) {
    await clock.advance(60_000)
    await read()
  }
  // What has not changed for ten minutes serves for a minute.
  const before = sent.length
  await clock.advance(30_000)
  await read()
  expect(sent).toHaveLength(before)
})
