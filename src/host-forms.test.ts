import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type LiveScene, rawAnswer, SCENE_ACCOUNT, startLive } from './live-scene.node.ts'
import { SECURITY_HEADERS } from './proxy/headers.ts'

// What a request may call the console, over real sockets, where a client can say what no browser would.

let scene: LiveScene
beforeAll(async () => {
  scene = await startLive()
})
afterAll(() => scene.close())
beforeEach(() => void scene.upstream.splice(0))

const LIST = `/api/accounts/${SCENE_ACCOUNT}/interconnects`
/** Stands for the port in the tables below, which are made before it is known. */
const PORT = '<port>'

async function statusOf(head: readonly string[]): Promise<number> {
  const lines = [...head, 'X-Console: 1', 'Cache-Control: no-cache', 'Connection: close', '', '']
  const answer = await rawAnswer(scene.port, lines.join('\r\n').replaceAll(PORT, String(scene.port)))
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(answer.toLowerCase()).toContain(`\r\n${name}: ${value}\r\n`.toLowerCase())
  }
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])
}

describe('a request reaches upstream', () => {
  // Each for something else, since who asks for the same shares one answer.
  test.each([
    ['by loopback’s address', '/slots', '127.0.0.1', ''],
    ['by loopback’s name', '/interconnects', 'LocalHost', ''],
    ['by loopback’s other address', '/slots?occupied=true', '[::1]', ''],
    ['by an absolute target of the same name', '/slots?site=EWR', '127.0.0.1', `http://127.0.0.1:${PORT}`],
  ])('%s', async (_name, path, host, origin) => {
    const target = `${origin}/api/accounts/${SCENE_ACCOUNT}${path}`
    expect(await statusOf([`GET ${target} HTTP/1.1`, `Host: ${host}:${PORT}`])).toBe(200)
    expect(scene.upstream).toHaveLength(1)
  })
})

describe('a request is refused and reaches nothing', () => {
  const cases: [string, string[], number][] = [
    ['without a Host', [`GET ${LIST} HTTP/1.1`], 400],
    ['with an empty Host', [`GET ${LIST} HTTP/1.1`, 'Host:'], 400],
    ['with a Host of blanks', [`GET ${LIST} HTTP/1.1`, 'Host:   '], 400],
    ['with another name', [`GET ${LIST} HTTP/1.1`, 'Host: rebinding.example'], 421],
    [
      'with another name and the right port',
      [`GET ${LIST} HTTP/1.1`, `Host: rebinding.example:${PORT}`],
      421,
    ],
    [
      'with a name that begins as its own',
      [`GET ${LIST} HTTP/1.1`, `Host: 127.0.0.1.rebinding.example:${PORT}`],
      421,
    ],
    ['with a name that ends as its own', [`GET ${LIST} HTTP/1.1`, `Host: rebinding.localhost:${PORT}`], 421],
    ['without the port', [`GET ${LIST} HTTP/1.1`, 'Host: 127.0.0.1'], 421],
    ['with another port', [`GET ${LIST} HTTP/1.1`, 'Host: 127.0.0.1:1'], 421],
    ['with every address', [`GET ${LIST} HTTP/1.1`, `Host: 0.0.0.0:${PORT}`], 421],
    ['with another spelling of loopback', [`GET ${LIST} HTTP/1.1`, `Host: 127.1:${PORT}`], 421],
    ['with loopback as a number', [`GET ${LIST} HTTP/1.1`, `Host: 2130706433:${PORT}`], 421],
    ['with loopback in octal', [`GET ${LIST} HTTP/1.1`, `Host: 0177.0.0.1:${PORT}`], 421],
    ['with a dot at the end', [`GET ${LIST} HTTP/1.1`, `Host: localhost.:${PORT}`], 421],
    ['with loopback within IPv6', [`GET ${LIST} HTTP/1.1`, `Host: [::ffff:127.0.0.1]:${PORT}`], 400],
    ['with a user', [`GET ${LIST} HTTP/1.1`, `Host: evil@127.0.0.1:${PORT}`], 400],
    ['with a path', [`GET ${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}/`], 400],
    ['with two names in one', [`GET ${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}, rebinding.example`], 400],
    [
      'with its name and another',
      [`GET ${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}`, 'Host: rebinding.example'],
      421,
    ],
    [
      'with another name and its own',
      [`GET ${LIST} HTTP/1.1`, 'Host: rebinding.example', `Host: 127.0.0.1:${PORT}`],
      421,
    ],
    [
      'with its name twice',
      [`GET ${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}`, `Host: 127.0.0.1:${PORT}`],
      421,
    ],
    [
      'with another absolute target',
      [`GET http://rebinding.example${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}`],
      421,
    ],
    [
      'with an absolute target under another name',
      [`GET http://127.0.0.1:${PORT}${LIST} HTTP/1.1`, 'Host: rebinding.example'],
      421,
    ],
    [
      'with an absolute target of another port',
      [`GET http://127.0.0.1:1${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}`],
      421,
    ],
    ['with an absolute target and no Host', [`GET http://rebinding.example${LIST} HTTP/1.1`], 421],
    [
      'with an absolute target and a user',
      [`GET http://evil@127.0.0.1:${PORT}${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}`],
      421,
    ],
    [
      'with a target of another scheme',
      [`GET ftp://127.0.0.1:${PORT}${LIST} HTTP/1.1`, `Host: 127.0.0.1:${PORT}`],
      400,
    ],
    ['with no path', ['OPTIONS * HTTP/1.1', `Host: 127.0.0.1:${PORT}`], 400],
    ['in HTTP/1.0', [`GET ${LIST} HTTP/1.0`, `Host: 127.0.0.1:${PORT}`], 403],
    ['for a tunnel', [`CONNECT 127.0.0.1:${PORT} HTTP/1.1`, `Host: 127.0.0.1:${PORT}`], 405],
  ]
  test.each(cases)('%s', async (_name, head, status) => {
    const answered = await statusOf(head)
    expect(scene.upstream).toEqual([])
    expect(answered).toBe(status)
  })
})
