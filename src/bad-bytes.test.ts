import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chance, createChance } from './chance.node.ts'
import { type LiveScene, rawAnswer, SCENE_ACCOUNT, startLive } from './live-scene.node.ts'

// What no client for HTTP would send, written into a socket: header injection, smuggling, and other lines that are none.

let scene: LiveScene
beforeAll(async () => {
  scene = await startLive()
})
afterAll(() => scene.close())

const account = `/api/accounts/${SCENE_ACCOUNT}`

describe('600 requests whose bytes are no proper HTTP', () => {
  const host = () => `Host: 127.0.0.1:${scene.port}`
  const end = 'Connection: close\r\n\r\n'

  function bytes(chance: Chance): string {
    const target = `${account}/${chance.oneOf(['slots', 'orders', 'interconnects'])}`
    const head = `${chance.oneOf(['GET', 'POST'])} ${target} HTTP/1.1\r\n${host()}\r\nX-Console: 1\r\n`
    const injected = chance.oneOf(['\r', '\n', '\0', '\u0001', '\u007f', '\x1b'])
    switch (chance.below(10)) {
      case 0:
        return `${head}X-A: a${chance.oneOf(['\0', '\r', '\u0001', '\x1b'])}b\r\n${end}`
      case 1:
        return `${head}X${chance.oneOf([' ', '\t', '(', ':', '\0', 'é', '@', '/'])}A: b\r\n${end}`.replace(
          'X:A',
          ': X',
        )
      case 2:
        return `GET ${target}${injected}X HTTP/1.1\r\n${host()}\r\n${end}`
      case 3:
        return `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n${end}0\r\n\r\n`
      case 4:
        return `${head}Content-Length: ${chance.oneOf(['-1', '1e3', '0x10', '+4', '4, 5', '99999999999999999999', 'four', ' '])}\r\n${end}`
      case 5:
        return `${head}Transfer-Encoding: ${chance.oneOf(['chunked, identity', 'gzip, x', 'chunked;', ' chunked, chunked', 'xchunked'])}\r\n${end}zz\r\n`
      case 6:
        return `${head}X-Big: ${'x'.repeat(17_000 + chance.below(2000))}\r\n${end}`
      case 7:
        return `${chance.oneOf(['GARBAGE', 'get', 'GE\tT', '', 'GET\0', 'PRI'])} ${target} HTTP/1.1\r\n${host()}\r\n${end}`
      case 8:
        return `GET ${target} ${chance.oneOf(['HTTP/2.0', 'HTTP/3', 'HTTP/0.9', 'HTTP/1.10', 'HTTPS/1.1', 'HTTP/1.1 x', 'http/1.1'])}\r\n${host()}\r\n${end}`
      default:
        return `${head}Content-Type: application/json\r\n${chance.oneOf([' folded', '\tfolded', 'no colon', ': no name', host()])}\r\n${end}`
    }
  }

  test('are refused', { timeout: 60_000 }, async () => {
    const chance = createChance(4)
    const all = Array.from({ length: 600 }, () => bytes(chance))
    const wrong: unknown[] = []
    const workers = Array.from({ length: 16 }, async () => {
      for (let sent = all.pop(); sent !== undefined; sent = all.pop()) {
        const answer = await rawAnswer(scene.port, Buffer.from(sent, 'latin1')).catch(
          (error: unknown) => error,
        )
        if (!/^HTTP\/1\.1 4\d\d /.test(String(answer)))
          wrong.push([String(answer).slice(0, 60), sent.slice(0, 300)])
      }
    })
    await Promise.all(workers)
    expect(wrong).toEqual([])
    expect([scene.upstream, scene.reported]).toEqual([[], []])
  })

  test('and the console goes on', async () => {
    const answer = await fetch(`${scene.url}${account}/slots`, { headers: { 'x-console': '1' } })
    expect(answer.status).toBe(200)
    expect(scene.upstream).toHaveLength(1)
  })
})
