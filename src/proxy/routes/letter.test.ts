import { expect, test } from 'vitest'
import { attachment, port } from '../orders/orders-scene.node.ts'
import { proxyScene } from '../proxy-scene.node.ts'

test('a letter is saved under its interconnect’s name and site, with upstream’s own bytes', async () => {
  const { call, world } = proxyScene()
  const bytes = new Uint8Array([...new TextEncoder().encode('%PDF-1.7'), 0, 255, 128, 10])
  const names: (string | null)[] = []
  world.letter = ({ url }) => {
    names.push(new URL(url).searchParams.get('name'))
    return new Response(bytes)
  }
  const response = await call('GET', '/interconnects/icon-1/loa?name=%20Acme%20Ltd%20')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="LOA-icon-1-EWR.pdf"')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  await call('GET', '/interconnects/icon-1/loa?name=%20')
  expect(names).toEqual(['Acme Ltd', null])
})

test('a Google Cloud attachment has none, and upstream is not asked for it', async () => {
  const { call, world, sent } = proxyScene()
  world.interconnects = [attachment]
  const response = await call('GET', '/interconnects/icon-2/loa')
  expect([response.status, await response.json()]).toMatchObject([404, { type: 'no-letter' }])
  expect(sent).toEqual(['GET /interconnects/icon-2'])
})

test('an interconnect that is gone is told apart from one without a letter', async () => {
  const { call, world, clock } = proxyScene()
  world.interconnects = [port]
  expect((await (await call('GET', '/interconnects/icon-1/loa')).json()).type).toBe('no-letter')
  world.interconnects = []
  await clock.advance(3000)
  expect((await (await call('GET', '/interconnects/icon-1/loa')).json()).type).toBe('not-found')
})

test.each([['x'.repeat(201)], ['two%0Alines']])('the name %j is refused', async (name) => {
  const { call, sent } = proxyScene()
  const response = await call('GET', `/interconnects/icon-1/loa?name=${name}`)
  expect((await response.json()).errors[0].pointer).toBe('/name')
  expect([response.status, sent]).toEqual([422, []])
})
