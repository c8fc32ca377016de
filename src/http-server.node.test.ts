import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createHttpServer, type HttpServer } from './http-server.node.ts'
import { SECURITY_HEADERS } from './proxy/headers.ts'
import { cameThroughProxy } from './proxy/identity/identity-problems.ts'

const servers: HttpServer[] = []
afterEach(() => {
  for (const { server } of servers.splice(0)) server.close().closeAllConnections()
})

async function listening(...given: Parameters<typeof createHttpServer>): Promise<[HttpServer, number]> {
  const http = createHttpServer(...given)
  servers.push(http)
  http.server.listen(0, '127.0.0.1')
  await once(http.server, 'listening')
  return [http, (http.server.address() as AddressInfo).port] // it listens on TCP
}

/** What the server answers to these bytes, to the end of the connection. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.write(bytes)
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return answer
}

describe('an answer that Node gives by itself', () => {
  const cases: [string, string, number][] = [
    ['to no HTTP', 'hello\r\n\r\n', 400],
    ['to a request without Host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['to a request for no URL', 'GET http:// HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n', 400],
    ['to headers above 16 KiB', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['to a target that climbs', 'GET /a/%2E./b HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n', 400],
    ['to a request for a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nhost: example.com:443\r\n\r\n', 405],
    ['to an expectation', 'GET / HTTP/1.1\r\nhost: a\r\nexpect: tea\r\nconnection: close\r\n\r\n', 417],
  ]
  test.each(cases)('%s carries the security headers', async (_name, bytes, status) => {
    let asked = 0
    const [, port] = await listening(() => {
      asked += 1
      return new Response()
    })
    const answer = (await raw(port, bytes)).toLowerCase()
    expect(answer).toMatch(new RegExp(`^http/1.1 ${status} `))
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(answer).toContain(`${name}: ${value}\r\n`.toLowerCase())
    }
    expect(asked).toBe(0)
  })
})

describe('HTTP/1.0, which only proxies speak', () => {
  const bytes = 'GET / HTTP/1.0\r\nhost: a\r\n\r\n'

  test('is refused with a problem and the security headers where that is asked for', async () => {
    const [, port] = await listening(() => new Response('page'), { refusesOldHttp: cameThroughProxy })
    const answer = await raw(port, bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).toContain('"type":"came-through-proxy"')
    for (const name of Object.keys(SECURITY_HEADERS)) expect(answer).toContain(`${name}: `)
    const now = 'GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'
    expect(await raw(port, now)).toMatch(/page$/)
  })

  test('is served elsewhere', async () => {
    const [, port] = await listening(() => new Response('page'))
    expect(await raw(port, bytes)).toMatch(/page$/)
  })
})

test('a connection is kept for the next request, whatever it was answered with', async () => {
  const [{ server }, port] = await listening(({ url }) => {
    const { pathname } = new URL(url)
    if (pathname === '/unchanged') return new Response(null, { status: 304 })
    return new Response(pathname, { status: pathname === '/nothing' ? 404 : 200 })
  })
  let connections = 0
  server.on('connection', () => (connections += 1))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (const [method, path, status, text] of [
    ['GET', '/', 200, '/'],
    ['HEAD', '/', 200, ''],
    ['GET', '/unchanged', 304, ''],
    ['GET', '/nothing', 404, '/nothing'],
    ['GET', '/', 200, '/'],
  ] as const) {
    const [answer] = await once(request({ port, host: '127.0.0.1', agent, method, path }).end(), 'response')
    expect([answer.statusCode, (await answer.toArray()).join('')]).toEqual([status, text])
  }
  expect(connections).toBe(1)
  agent.destroy()
})

describe('close', () => {
  test('lets a request in work end, and then its kept-alive connection', async () => {
    const started = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const [http, port] = await listening(async () => {
      started.resolve()
      await release.promise
      return new Response('answered')
    })
    const agent = new Agent({ keepAlive: true })
    const answer = once(get({ port, host: '127.0.0.1', agent }), 'response')
    await started.promise
    const closed = http.close()
    release.resolve()
    const [response] = await answer
    expect(await response.toArray().then(String)).toBe('answered')
    await closed
    expect(http.server.listening).toBe(false)
    agent.destroy()
  })

  test('waits for no connection that is idle', async () => {
    const [http, port] = await listening(() => new Response('ok'))
    await raw(port, 'GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
    const connected = once(http.server, 'connection')
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    await connected
    await http.close()
    await once(socket.resume(), 'close')
    expect(http.server.listening).toBe(false)
  })

  test('survives clients that hang up half-way through a body', async () => {
    const [, port] = await listening(async (request) => new Response(await request.text()))
    for (let client = 0; client < 20; client += 1) {
      const socket = connect(port, '127.0.0.1')
      socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nhalf')
      await once(socket, 'ready')
      socket.resetAndDestroy()
    }
    expect(
      await raw(port, 'POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 4\r\n\r\nfull'),
    ).toMatch(/full$/)
  })
})
