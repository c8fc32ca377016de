import { expect, test } from 'vitest'
import { createAdjustableClock } from '../contract/adjustable-clock.ts'
import { createSimulatorControl } from '../simulator/control.ts'
import { guardScene } from './guard-scene.node.ts'
import { ROUTES, routeOf } from './route-table.ts'

/** The whole console, the presenter’s routes included. */
function wholeConsole() {
  const { app, clock } = guardScene()
  const simulator = { plugFibre: () => true }
  app.route('/', createSimulatorControl({ simulator, clock: createAdjustableClock(clock), reset() {} }))
  return app
}

/** Every route of it, as the router knows it. */
const registered = () => wholeConsole().routes

test('the table has every route that is registered, and no other', () => {
  const routes = registered().filter(({ method }) => method !== 'ALL')
  const names = (list: readonly { method: string; path: string }[]) =>
    [...new Set(list.map(({ method, path }) => `${method} ${path}`))].toSorted()
  expect(names(ROUTES)).toEqual(names(routes))
  expect(names(ROUTES)).toHaveLength(ROUTES.length)
})

test('nothing but middleware is registered for every method', () => {
  const paths = registered()
    .filter(({ method }) => method === 'ALL')
    .map(({ path }) => path)
  expect([...new Set(paths)].toSorted()).toEqual(['/*', '/api/*', '/api/accounts/:account/*', '/demo/*'])
})

test('no route is so like another that the router has to try them one by one', async () => {
  const app = wholeConsole()
  await app.request('/healthz')
  // The other one costs a read more than checking what it asks for does.
  expect(app.router.name).toBe('SmartRouter + RegExpRouter')
})

test('whatever is not a GET writes, and what writes is never public', () => {
  for (const { method, access, kind } of ROUTES) {
    expect(access).toBe(method === 'GET' ? 'read' : 'write')
    if (access === 'write') expect(kind).not.toBe('public')
  }
})

test('a route that is not in it is nothing', () => {
  expect(routeOf('GET', '/api/session')).toMatchObject({ access: 'read', kind: 'api' })
  expect(routeOf('PATCH', '/api/session')).toBeUndefined()
  expect(routeOf('GET', '/api/secrets')).toBeUndefined()
})
