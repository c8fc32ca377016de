import { beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../contract/problem.ts'
import { writers } from './gate.ts'
import { GUARDED_ACCOUNT, guardScene } from './guard-scene.node.ts'
import { ROUTES } from './route-table.ts'

// Every route with every combination of what a request says about where it comes from: only one set passes.

const OWN = 'http://127.0.0.1:8787'
const UUID = 'b7e6c1a0-0000-4000-8000-000000000001'

type Route = (typeof ROUTES)[number]
/** A header's value; undefined leaves it out. */
type Value = string | undefined
type Says = Record<'x-console' | 'sec-fetch-site' | 'origin' | 'content-type' | 'host', Value>

const WORDS: Record<Exclude<keyof Says, 'host'>, readonly Value[]> = {
  'x-console': [undefined, '0', '1'],
  'sec-fetch-site': [undefined, 'same-origin', 'same-site', 'cross-site', 'none'],
  origin: [undefined, OWN, 'http://localhost:8787', 'https://evil.example', 'null'],
  'content-type': [undefined, 'application/json', 'application/json; charset=utf-8', 'text/plain'],
}
/** The forms of a Host header, and whether each is the console’s name. */
const HOSTS: readonly [Value, boolean][] = [
  [undefined, true],
  ['127.0.0.1:8787', true],
  ['LOCALHOST:8787', true],
  ['127.0.0.1', false],
  ['127.0.0.1:8788', false],
  ['127.0.0.1.:8787', false],
  ['rebinding.example:8787', false],
  ['127.0.0.1:8787.rebinding.example', false],
  ['127.0.0.1:8787, 127.0.0.1:8787', false],
  ['evil@127.0.0.1:8787', false],
  ['[::1]:8787', false],
  ['', false],
]
const RIGHT: Says = {
  'x-console': '1',
  'sec-fetch-site': 'same-origin',
  origin: OWN,
  'content-type': 'application/json',
  host: '127.0.0.1:8787',
}

const guarded = ROUTES.filter(({ kind }) => kind === 'api')
const each = guarded.map((route): [string, Route] => [`${route.method} ${route.path}`, route])

let scene: ReturnType<typeof guardScene>
beforeEach(() => {
  scene = guardScene()
})

/** What the guard says of a request: the status of its refusal, or undefined where the request came through. */
async function refusal({ method, path }: Route, says: Says): Promise<number | undefined> {
  const headers = Object.entries(says).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const url = `${OWN}${path.replace(':account', GUARDED_ACCOUNT).replace(/:\w+/g, UUID)}`
  const body = method === 'GET' ? {} : { body: '{}' }
  const response = await scene.app.request(new Request(url, { method, headers, ...body }))
  if (response.status < 400) return undefined
  const problem = Problem.parse(await response.json())
  return problem.type === 'not-same-origin' ? response.status : undefined
}

function shouldPass({ access }: Route, says: Says): boolean {
  return (
    says['x-console'] === '1' &&
    [undefined, 'same-origin'].includes(says['sec-fetch-site']) &&
    [undefined, OWN].includes(says.origin) &&
    (access === 'read' || says['content-type'] === 'application/json')
  )
}

/** Every combination of {@link WORDS}, at the right host. */
function* combinations(): Generator<Says> {
  for (const console of WORDS['x-console'])
    for (const site of WORDS['sec-fetch-site'])
      for (const origin of WORDS.origin)
        for (const type of WORDS['content-type'])
          yield {
            'x-console': console,
            'sec-fetch-site': site,
            origin,
            'content-type': type,
            host: RIGHT.host,
          }
}

describe.each(each)('%s', (_name, route) => {
  test('is reached by the console’s own page alone, and nothing else reaches upstream', async () => {
    let passed = 0
    for (const says of combinations()) {
      const before = scene.upstreamRequests()
      const refused = await refusal(route, says)
      const passes = refused === undefined
      if (passes !== shouldPass(route, says)) throw new Error(`${JSON.stringify(says)}: ${refused}`)
      if (passes) passed += 1
      else if (scene.upstreamRequests() > before) throw new Error(`${JSON.stringify(says)} went upstream`)
    }
    // Two of the sites, two of the origins, and one content type or all four.
    expect(passed).toBe(route.access === 'write' ? 4 : 16)
  })

  test('is reached under the console’s own names alone', async () => {
    for (const [host, isOwn] of HOSTS) {
      const before = scene.upstreamRequests()
      const refused = await refusal(route, { ...RIGHT, host })
      expect([host, refused]).toEqual([host, isOwn ? undefined : 421])
      if (!isOwn) expect(scene.upstreamRequests()).toBe(before)
    }
  })
})

describe.each(each.filter(([, { access }]) => access === 'write'))('%s', (_name, { method, path }) => {
  test.each([
    ['of a read-only console', writers(true)],
    ['by who is no operator', writers(false, ['ada@example.com'])],
  ])('%s is refused before its body is read and before anything leaves', async (_who, writing) => {
    const { app, upstreamRequests } = guardScene({ gate: { writing } })
    const body = new ReadableStream({
      pull() {
        throw new Error('The body was read.')
      },
    })
    const url = `${OWN}${path.replace(':account', GUARDED_ACCOUNT).replace(/:\w+/g, UUID)}`
    const headers = { 'x-console': '1', 'content-type': 'application/json', 'idempotency-key': UUID }
    // Node's fetch takes a stream only with `duplex`, which the DOM's types do not know.
    const init = { method, headers, body, duplex: 'half' } as RequestInit
    const response = await app.request(new Request(url, init))
    expect([response.status, Problem.parse(await response.json()).type]).toEqual([403, 'read-only'])
    expect(upstreamRequests()).toBe(0)
  })
})

test('a read-only console can be read', async () => {
  const { app } = guardScene({ gate: { writing: writers(true) } })
  const response = await app.request(`${OWN}/api/session`, { headers: { 'x-console': '1' } })
  expect(await response.json()).toMatchObject({ actor: 'local', writing: 'read-only' })
})
