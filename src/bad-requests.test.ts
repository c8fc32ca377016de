import { request as httpRequest, Agent } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chance, createChance } from './chance.node.ts'
import { type LiveScene, SCENE_ACCOUNT, startLive } from './live-scene.node.ts'
import { ROUTES } from './proxy/route-table.ts'

// Thousands of requests that nobody who means well sends, the same every time: each is refused, and none of them is a fault of
// the console’s or reaches upstream. Those whose bytes are no HTTP are in bad-bytes.test.ts.

let scene: LiveScene
const agent = new Agent({ keepAlive: true, maxSockets: 16 })
beforeAll(async () => {
  scene = await startLive()
})
afterAll(async () => {
  agent.destroy()
  await scene.close()
})

const UUID = 'b7e6c1a0-0000-4000-8000-000000000001'
const RIGHT = { 'x-console': '1', 'content-type': 'application/json', 'idempotency-key': UUID }

interface Sent {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** The status that a request is answered with. */
function statusOf({ method, path, headers = RIGHT, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const outgoing = httpRequest(
      { agent, host: '127.0.0.1', port: scene.port, method, path, headers: { ...headers, ...length } },
      (incoming) => {
        incoming.resume().on('end', () => resolve(incoming.statusCode ?? 0))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Sends what `make` makes, several at a time, and gives what was not refused as it should have been. */
async function wrongAnswers(count: number, seed: number, make: (chance: Chance) => Sent): Promise<unknown[]> {
  const chance = createChance(seed)
  const all = Array.from({ length: count }, () => make(chance))
  const wrong: unknown[] = []
  const workers = Array.from({ length: 16 }, async () => {
    for (let sent = all.pop(); sent; sent = all.pop()) {
      const status = await statusOf(sent)
      if (status < 400 || status >= 500)
        wrong.push([status, sent.method, sent.path, sent.body?.slice(0, 200)])
    }
  })
  await Promise.all(workers)
  return wrong
}

const climbs = [
  '..',
  '.',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '%25252e%25252e',
  '..;',
  '..;x=1',
  '%2e%2e%3b',
  '..%2f',
  '%2e%2e%2f',
  '..%252f',
  '..%5c',
  '%2e%2e%5C',
  '..%255c',
  '..\\',
  '%c0%ae%c0%ae',
  '%c0%ae%c0%ae%c0%af',
  '%e0%80%ae.',
  '%uff0e%uff0e',
  '%',
  '%2',
  '%zz',
  '%00',
  '..%00',
  '%0d%0aX-Console:%201',
  '%0a',
  '%09..%2f',
  '%7f',
]
const account = `/api/accounts/${SCENE_ACCOUNT}`

function path(chance: Chance): string {
  const climb = () => chance.oneOf(climbs)
  // Without one in between, two of them are a name like any other.
  const slash = () => chance.oneOf(['%2f', '%2F', '%5c', '%252f', '/'])
  const route = chance.oneOf(ROUTES).path.replace(':account', SCENE_ACCOUNT)
  switch (chance.below(8)) {
    // Where a name stands.
    case 0:
      return `${account}/interconnects/${climb()}`
    case 1:
      return `${account}/interconnects/${climb()}${slash()}${climb()}${chance.oneOf(['', '/status', '/loa', '/steps', '/label'])}`
    // Where an id stands.
    case 2:
      return `${account}/${chance.oneOf(['slots', 'orders', 'cnis/creations', 'cnis'])}/${climb()}`
    // Where the account stands.
    case 3:
      return `/api/accounts/${climb()}/${chance.oneOf(['slots', 'interconnects', 'orders', 'settings', 'labels'])}`
    // Another account, however it is written.
    case 4: {
      const other = chance.oneOf([
        'f'.repeat(32),
        SCENE_ACCOUNT.replace('0', '1'),
        SCENE_ACCOUNT.slice(1),
        `${SCENE_ACCOUNT}0`,
      ])
      return `/api/accounts/${other}/${chance.oneOf(['slots', 'interconnects/a', 'orders', 'cnis?interconnect=a'])}`
    }
    // In between, before and after the words of a route.
    case 5: {
      const words = route.split('/')
      words.splice(1 + chance.below(words.length - 1), 0, climb())
      return words.join('/')
    }
    // Words that are no words of a route.
    case 6: {
      const words = route.split('/')
      const at = 1 + chance.below(words.length - 1)
      const word = words[at] ?? ''
      words[at] = chance.oneOf([
        `${word}.`,
        `${word}%00`,
        `${word}${climb()}`,
        word === SCENE_ACCOUNT ? `${word}x` : word.toUpperCase(),
        `%${word.charCodeAt(0).toString(16)}${word.slice(1)}`,
        `${word}//`,
        '',
      ])
      return words.join('/').replace(/:\w+/g, '..')
    }
    // Files and screens that are none.
    default:
      return chance.oneOf([
        `/${climb()}/index.html`,
        `/assets/${climb()}${slash()}${climb()}${slash()}package.json`,
        `/orders/${climb()}${slash()}${climb()}`,
        `/interconnects/${climb()}`,
        `/.${chance.oneOf(['env', 'git/config', 'data/journal.sqlite', 'dev.vars'])}`,
        `/${chance.oneOf(['index.html', 'pages/list.live.html', 'package.json', 'src/node.ts', 'journal.sqlite', 'demo/clock', 'demo/reset'])}`,
      ])
  }
}

/** Paths that only a raw socket can carry are in another test. */
const asClientsWriteIt = (text: string) => text.replace(/[^\x21-\x7e]/g, '')

test('2,500 paths that climb, hide something or name another account', { timeout: 60_000 }, async () => {
  const wrong = await wrongAnswers(2500, 1, (chance) => ({
    method: chance.oneOf(['GET', 'GET', 'GET', 'POST', 'PUT', 'DELETE']),
    path: asClientsWriteIt(path(chance)),
  }))
  expect(wrong).toEqual([])
  expect([scene.upstream, scene.reported]).toEqual([[], []])
})

const writes = ROUTES.filter(({ access, kind }) => access === 'write' && kind === 'api')
const nested = (depth: number, [open, close]: readonly [string, string]) =>
  open.repeat(depth) + close.repeat(depth)

function body(chance: Chance): string | Uint8Array {
  const value = () =>
    chance.oneOf([
      'null',
      'true',
      '0',
      '-1',
      '1e999',
      '[]',
      '{}',
      '""',
      '"x"',
      '[[]]',
      '"\\u0000"',
      '"\\ud800"',
      `"${SCENE_ACCOUNT}"`,
      `"${'x'.repeat(3000)}"`,
      '{"toString":1}',
      '18446744073709551616',
      '0.1',
      '"10G"',
      '"direct"',
      '"65000"',
    ])
  const key = () =>
    chance.oneOf([
      'account',
      'type',
      'slot_id',
      'pairing_key',
      'bandwidth',
      '__proto__',
      'constructor',
      'a',
      '',
      'confirm',
    ])
  switch (chance.below(9)) {
    case 0:
      return ''
    case 1:
      return value().slice(0, -1)
    case 2:
      return `[${value()},${value()}]`
    case 3:
      return `{"${key()}":${value()},"__proto__":${value()},"${key()}":${value()}}`
    case 4:
      return nested(
        1000 + chance.below(30_000),
        chance.oneOf([
          ['[', ']'],
          ['{"a":', '}'],
        ] as const),
      )
    case 5:
      return Uint8Array.from({ length: 1 + chance.below(300) }, () => 128 + chance.below(128))
    case 6:
      return `{"account":"${'f'.repeat(32)}","type":"direct","slot_id":"${UUID}"}`
    case 7:
      return `{"account":"${SCENE_ACCOUNT}","type":"direct","slot_id":"${UUID}","extra":${value()}}`
    default:
      return `{"a":"${'x'.repeat(65 * 1024 + chance.below(100_000))}"}`
  }
}

test('1,500 bodies that are huge, broken or something else', { timeout: 60_000 }, async () => {
  const wrong = await wrongAnswers(1500, 2, (chance) => {
    const { method, path } = chance.oneOf(writes)
    const target = path.replace(':account', SCENE_ACCOUNT).replace(/:\w+/g, UUID)
    return { method, path: target, body: body(chance) }
  })
  expect(wrong).toEqual([])
  expect([scene.upstream, scene.reported]).toEqual([[], []])
})

test('500 methods, queries and headers that are none of the console’s', { timeout: 60_000 }, async () => {
  const wrong = await wrongAnswers(500, 3, (chance) => {
    const word = () =>
      chance.oneOf(['limit', 'cursor', 'colour', '__proto__', 'state', 'after', 'before', '$where', ''])
    const odd = () =>
      chance.oneOf(['', '%00', '../..', '{}', '-1', '1e9', "' OR 1=1--", '<script>', 'x'.repeat(500)])
    const query = `${word()}=${encodeURIComponent(odd())}&no${chance.below(9)}=1`
    const target = `${account}/${chance.oneOf(['slots', 'activity', 'slot-pages', 'cnis'])}?${query}`
    const bad: Sent[] = [
      {
        method: chance.oneOf(['OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'SEARCH', 'LINK', 'PURGE']),
        path: `${account}/orders`,
      },
      { method: 'GET', path: target },
      { method: 'GET', path: target, headers: { ...RIGHT, 'x-console': odd().replace(/[^ -~]/g, '') } },
      {
        method: 'GET',
        path: target,
        headers: { 'x-console': '1', 'sec-fetch-site': chance.oneOf(['none', 'cross-site', 'same-site']) },
      },
      {
        method: 'POST',
        path: `${account}/orders`,
        body: '{}',
        headers: { ...RIGHT, 'idempotency-key': odd().replace(/[^ -~]/g, '') },
      },
      {
        method: 'POST',
        path: `${account}/orders`,
        body: '{}',
        headers: {
          ...RIGHT,
          'content-type': chance.oneOf(['text/plain', 'application/json;charset=x', 'multipart/form-data']),
        },
      },
      {
        method: 'GET',
        path: `${account}/slots`,
        headers: { ...RIGHT, [chance.oneOf(['forwarded', 'via', 'x-forwarded-for', 'cf-ray'])]: 'x' },
      },
    ]
    return chance.oneOf(bad)
  })
  expect(wrong).toEqual([])
  expect([scene.upstream, scene.reported]).toEqual([[], []])
})
