import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { TooLargeError } from '../bounded-body.ts'
import type { Answer, Call } from './exchange.ts'
import { NotSentError } from './not-sent-error.ts'
import { selfSignedCertificate } from './self-signed.node.ts'
import { createUndiciUpstream } from './undici.node.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

const MAX_BYTES = 1024 * 1024

/** Sends over connections of its own. */
function upstream() {
  const { send, close } = createUndiciUpstream()
  stops.push(close)
  return (call: Call, signal = new AbortController().signal) => send(call, { maxBytes: MAX_BYTES, signal })
}

async function listening(server: Server, scheme = 'http'): Promise<string> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  // A TCP server's address is never a pipe's path here.
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const http = (listener: RequestListener) => listening(createHttpServer(listener))
const tcp = (onConnection: (socket: Socket) => void) => listening(createTcpServer(onConnection))

function order(origin: string): Call {
  return {
    method: 'POST',
    url: `${origin}/client/v4/orders?a=1`,
    headers: { 'content-type': 'application/json', authorization: 'Bearer token' },
    body: '{"a":"é"}',
  }
}

const textOf = ({ bytes }: Answer) => Buffer.from(bytes).toString()

/** What a call fails with. */
async function failure(answer: Promise<Answer>): Promise<unknown> {
  try {
    const given = await answer
    return `answered ${given.status}: ${textOf(given)}`
  } catch (error) {
    return error
  }
}

describe('an answered call', () => {
  test('carries method, path, query, headers and body, and brings back status, headers and bytes', async () => {
    const seen: unknown[] = []
    const origin = await http((request, response) => {
      request.setEncoding('utf8').on('data', (body) => {
        const { authorization, 'content-type': type, 'content-length': length } = request.headers
        seen.push(request.method, request.url, authorization, type, length, body)
        response.writeHead(201, { 'cf-ray': 'abc', 'set-cookie': ['a=1', 'b=2'] }).end('made')
      })
    })
    const answer = await upstream()(order(origin))
    expect(seen).toEqual([
      'POST',
      '/client/v4/orders?a=1',
      'Bearer token',
      'application/json',
      '10',
      '{"a":"é"}',
    ])
    const { status, header } = answer
    expect([status, header('cf-ray'), header('set-cookie'), header('etag')]).toEqual([
      201,
      'abc',
      'a=1, b=2',
      undefined,
    ])
    expect(textOf(answer)).toBe('made')
  })

  test('may be empty', async () => {
    const origin = await http((_request, response) => response.writeHead(204).end())
    const answer = await upstream()({ method: 'DELETE', url: origin, headers: {} })
    expect([answer.status, textOf(answer)]).toEqual([204, ''])
  })

  test('is the final one, after any hints that come before it', async () => {
    const origin = await http((_request, response) => {
      response.writeEarlyHints({ link: '</a.css>; rel=preload' }, () => response.end('final'))
    })
    const answer = await upstream()(order(origin))
    expect([answer.status, textOf(answer)]).toEqual([200, 'final'])
  })

  test('is a redirect itself: nothing is sent to where it points', async () => {
    const paths: (string | undefined)[] = []
    const origin = await http((request, response) => {
      paths.push(request.url)
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    expect((await upstream()(order(origin))).status).toBe(307)
    expect(paths).toEqual(['/client/v4/orders?a=1'])
  })

  test('is asked for, and left, as it is: an answer compressed unasked is not unpacked', async () => {
    const origin = await http((request, response) => {
      response
        .setHeader('content-encoding', 'gzip')
        .setHeader('x-asked', String(request.headers['accept-encoding']))
      response.end(gzipSync('{}'))
    })
    const answer = await upstream()(order(origin))
    expect(answer.header('x-asked')).toBe('identity')
    expect([...answer.bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b])
  })

  test('reuses connections', async () => {
    const ports = new Set<number | undefined>()
    const origin = await http((request, response) => {
      ports.add(request.socket.remotePort)
      response.end('ok')
    })
    const send = upstream()
    for (let call = 0; call < 9; call += 1) await send(order(origin))
    expect(ports.size).toBeLessThan(4)
  })
})

describe('a call that was not sent', () => {
  async function closedPort(): Promise<string> {
    const server = createTcpServer()
    const origin = await listening(server)
    server.close()
    await once(server, 'close')
    return origin
  }
  const secure = (origin: string) => origin.replace('http:', 'https:')
  const cases: [string, () => Promise<string>, string][] = [
    ['nobody listens', closedPort, 'ECONNREFUSED'],
    // A label has at most 63 characters, so that no name server is ever asked for this one.
    ['the name does not resolve', async () => `http://${'a'.repeat(64)}.example`, 'ENOTFOUND'],
    [
      'the other side speaks no TLS',
      async () => secure(await http((_q, response) => response.end('ok'))),
      'ERR_SSL',
    ],
    [
      'the other side hangs up in the handshake',
      async () => secure(await tcp((socket) => socket.end())),
      'ECONNRESET',
    ],
    [
      'the certificate is not trusted',
      () =>
        listening(
          createHttpsServer(selfSignedCertificate(), (_q, response) => response.end('ok')),
          'https',
        ),
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
  ]
  test.each(cases)('says so when %s', async (_name, origin, code) => {
    const error = await failure(upstream()(order(await origin())))
    expect(error).toBeInstanceOf(NotSentError)
    expect((error as NotSentError).cause).toMatchObject({ code: expect.stringContaining(code) })
  })

  test('says so when it is given up before the connection is ready, and then sends nothing', async () => {
    const giveUp = new AbortController()
    let received = Buffer.alloc(0)
    const origin = await tcp((socket) => {
      // The client's hello has arrived; its answer never comes.
      socket.on('data', (bytes) => {
        received = Buffer.concat([received, bytes])
        giveUp.abort(new Error('too late'))
      })
    })
    const error = await failure(upstream()(order(secure(origin)), giveUp.signal))
    expect(error).toBeInstanceOf(NotSentError)
    expect((error as NotSentError).cause).toEqual(new Error('too late'))
    expect(received.includes('Bearer')).toBe(false)
  })

  test('says so when it was given up before it began, and then does not even connect', async () => {
    const received: string[] = []
    const origin = await http((request, response) => {
      received.push(request.url ?? '')
      response.end('ok')
    })
    const send = upstream()
    const signal = AbortSignal.abort(new Error('never mind'))
    expect(await failure(send(order(origin), signal))).toBeInstanceOf(NotSentError)
    await send({ method: 'GET', url: `${origin}/next`, headers: {} })
    expect(received).toEqual(['/next'])
  })
})

describe('a call that may have arrived', () => {
  type Fault = (socket: Socket) => void
  const faults: [string, Fault][] = [
    ['closes the connection', (socket) => socket.end()],
    ['resets the connection', (socket) => socket.resetAndDestroy()],
    ['answers with something that is not HTTP', (socket) => socket.end('SSH-2.0-OpenSSH\r\n')],
    ['ends in the middle of its head', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le')],
    [
      'ends in the middle of its body',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'),
    ],
    [
      'answers with a status that does not exist',
      (socket) => socket.end('HTTP/1.1 777 X\r\ncontent-length: 0\r\n\r\n'),
    ],
  ]

  test.each(faults)('is never called "not sent" when upstream %s, and is sent once', async (_name, fault) => {
    let requests = 0
    const origin = await tcp((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => {
        requests += 1
        fault(socket)
      })
    })
    const error = await failure(upstream()(order(origin)))
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(NotSentError)
    expect(requests).toBe(1)
  })

  test.each(faults.slice(0, 2))('nor when a connection that served before %s', async (_name, fault) => {
    let requests = 0
    const origin = await http((request, response) => {
      requests += 1
      if (requests === 1) response.end('ok')
      else fault(request.socket)
    })
    const send = upstream()
    await send(order(origin))
    const error = await failure(send(order(origin)))
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(NotSentError)
    expect(requests).toBe(2)
  })

  test('ends with the signal’s own reason, and hangs up', async () => {
    const giveUp = new AbortController()
    const hungUp = Promise.withResolvers<void>()
    const origin = await http((request) => {
      request.socket.on('close', () => hungUp.resolve())
      giveUp.abort(new Error('fifteen seconds'))
    })
    expect(await failure(upstream()(order(origin), giveUp.signal))).toEqual(new Error('fifteen seconds'))
    await hungUp.promise
  })

  test('hangs up on an answer beyond its bound, of which little more was sent', async () => {
    const hungUp = Promise.withResolvers<void>()
    let written = 0
    const origin = await http((request, response) => {
      request.socket.on('close', () => hungUp.resolve())
      const megabyte = Buffer.alloc(MAX_BYTES)
      const more = () => {
        do written += 1
        while (response.write(megabyte))
      }
      response.on('drain', more)
      more()
    })
    expect(await failure(upstream()(order(origin)))).toBeInstanceOf(TooLargeError)
    await hungUp.promise
    // The rest is what two sockets hold between them.
    expect(written).toBeLessThan(20)
  })
})
