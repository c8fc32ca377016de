import { once } from 'node:events'
import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Problem } from './contract/problem.ts'
import { SECURITY_HEADERS } from './proxy/headers.ts'

/** What Node calls the requests that it cannot read, and the status that each is answered with. */
const CLIENT_ERRORS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

/** Answers before a body that is then not sent; Node has nothing to add to an answer’s headers by itself. */
const BARE_HEADERS = { ...SECURITY_HEADERS, 'content-length': '0', connection: 'close' }

/** Longer than any call upstream may take: what is in work after it is a client that does not read or write on. */
const GRACE_MS = 20_000

export interface HttpServer {
  readonly server: Server
  /** Takes no new request and resolves when those in work are answered, or after 20 s. */
  close(): Promise<void>
}

interface HttpServerOptions {
  /**
   * What HTTP/1.0 is answered with instead; it is served where this is left out. No browser speaks it any more, but reverse
   * proxies do, nginx by default, which leave no other trace.
   * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_http_version
   */
  refusesOldHttp?: Problem | undefined
}

/** An HTTP server whose every answer carries the security headers, those included that Node gives without asking anyone. */
export function createHttpServer(
  answer: (request: Request) => Response | Promise<Response>,
  { refusesOldHttp }: HttpServerOptions = {},
): HttpServer {
  const listener = getRequestListener(answer, {
    // Response then is one that is written to the socket as it was made; Node’s own goes through a stream, which costs as much
    // as all the rest of a read that is shared.
    overrideGlobalObjects: true,
    // Called where a request has no usable URL; a route’s own failure has become a problem before.
    errorHandler: () => new Response(null, { status: 400, headers: BARE_HEADERS }),
  })
  // Node answers a request without Host by itself, bare; the listener does it with headers.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    if (refusesOldHttp && incoming.httpVersion === '1.0') {
      const headers = { ...SECURITY_HEADERS, 'content-type': 'application/problem+json', connection: 'close' }
      outgoing.writeHead(refusesOldHttp.status, headers).end(JSON.stringify(refusesOldHttp))
    } else if (hasDotSegment(incoming.url ?? '')) outgoing.writeHead(400, BARE_HEADERS).end()
    else void listener(incoming, outgoing)
  })
  server.on('checkExpectation', (_incoming, outgoing) => outgoing.writeHead(417, BARE_HEADERS).end())
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return socket.destroy()
    return socket.end(bareAnswer(CLIENT_ERRORS[error.code ?? ''] ?? 400))
  })
  // Nobody gets a tunnel through the console. Node would hang up without a word.
  server.on('connect', (_incoming, socket) => {
    // Node has taken its own listener off; who hangs up meanwhile would end the process.
    socket.on('error', () => socket.destroy())
    socket.end(bareAnswer(405))
  })
  return { server, close: gracefulClose(server) }
}

/** Whether a target climbs, which no browser sends: it resolves an address first. What stood before it had checked another. */
function hasDotSegment(target: string): boolean {
  const [path = ''] = target.split('?')
  return /(^|[/\\])(\.|%2e){1,2}([/\\]|$)/i.test(path)
}

/** An answer that is nothing but its head, for a socket that no request has. */
function bareAnswer(status: number): string {
  const headers = Object.entries(BARE_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}\r\n`
}

/**
 * Node’s own `close` waits for every connection without a request that was ever answered: those that a browser opens ahead
 * of need would keep the process for minutes. So connections are followed here.
 */
function gracefulClose(server: Server): () => Promise<void> {
  const idle = new Set<Socket>()
  let closing = false
  server.on('connection', (socket: Socket) => {
    idle.add(socket)
    socket.once('close', () => idle.delete(socket))
  })
  server.on('request', ({ socket }, outgoing) => {
    idle.delete(socket)
    outgoing.once('close', () => {
      if (closing) socket.end()
      else if (!socket.destroyed) idle.add(socket)
    })
  })
  return async () => {
    closing = true
    const closed = once(server, 'close')
    server.close()
    for (const socket of idle) socket.destroy()
    const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    await closed
    clearTimeout(deadline)
  }
}
