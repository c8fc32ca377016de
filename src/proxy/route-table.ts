/** One route: who may call it depends on nothing else. */
interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Its path, as it is registered. */
  path: string
  /** Whether calling it may change anything. */
  access: 'read' | 'write'
  /** `public` needs no more than what every page does; the others are for the console's own page alone. */
  kind: 'api' | 'demo' | 'public'
}

const ACCOUNT = '/api/accounts/:account'

/** Below these paths everything is for the console's own page alone, what does not exist included. */
export const GUARDED = /^\/(api|demo)(\/|$)/

/**
 * Every route that the console answers, beside its pages and files. What is not in here is not served, though it were
 * registered: see {@link routeOf}.
 */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/healthz', access: 'read', kind: 'public' },
  ...reads('api', [
    '/api/session',
    '/api/start',
    `${ACCOUNT}/activity`,
    `${ACCOUNT}/cnis`,
    `${ACCOUNT}/cnis/creations/:id`,
    `${ACCOUNT}/interconnects`,
    `${ACCOUNT}/interconnects/:name`,
    `${ACCOUNT}/interconnects/:name/loa`,
    `${ACCOUNT}/interconnects/:name/status`,
    `${ACCOUNT}/interconnects/:name/steps`,
    `${ACCOUNT}/labels`,
    `${ACCOUNT}/orders`,
    `${ACCOUNT}/orders/:id`,
    `${ACCOUNT}/settings`,
    `${ACCOUNT}/slots`,
    `${ACCOUNT}/slots/:slot`,
    `${ACCOUNT}/slot-pages`,
  ]),
  ...writes('api', [
    ['POST', `${ACCOUNT}/cnis`],
    ['POST', `${ACCOUNT}/cnis/creations/:id/resolution`],
    ['PUT', `${ACCOUNT}/cnis/:cni`],
    ['DELETE', `${ACCOUNT}/cnis/:cni`],
    ['DELETE', `${ACCOUNT}/interconnects/:name`],
    ['PUT', `${ACCOUNT}/interconnects/:name/label`],
    ['PUT', `${ACCOUNT}/interconnects/:name/steps/:step`],
    ['POST', `${ACCOUNT}/orders`],
    ['POST', `${ACCOUNT}/orders/:id/resolution`],
    ['PUT', `${ACCOUNT}/settings`],
  ]),
  ...reads('demo', ['/demo/clock', '/demo/scenarios']),
  ...writes('demo', [
    ['POST', '/demo/accounts/:account/interconnects/:name/fibre'],
    ['POST', '/demo/clock'],
    ['POST', '/demo/reset'],
  ]),
]

const byName = new Map(ROUTES.map((route) => [`${route.method} ${route.path}`, route]))

/** The entry of the table for what the router found; undefined where there is none. */
export function routeOf(method: string, path: string): Route | undefined {
  return byName.get(`${method} ${path}`)
}

function reads(kind: Route['kind'], paths: readonly string[]): Route[] {
  return paths.map((path) => ({ method: 'GET', path, access: 'read', kind }))
}

function writes(kind: Route['kind'], routes: readonly [Route['method'], string][]): Route[] {
  return routes.map(([method, path]) => ({ method, path, access: 'write', kind }))
}
