import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** An upstream below HTTP, for tests of faults that no HTTP server would make. */
export interface RawUpstream {
  readonly origin: string
  /** Everything that it was sent, as text. */
  received(): string
  close(): Promise<void>
}

/** What is done to a connection once a request has arrived on it as a whole. */
export type Answer = (socket: Socket, request: string) => void

/** Starts it on a port of the system's choice. Requests come one at a time on a connection. */
export async function startRawUpstream(answer: Answer): Promise<RawUpstream> {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A client that hangs up while it is written to is what many of these tests expect.
    socket.on('error', () => {})
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      if (!isWhole(text)) return
      requests.push(text)
      const request = text
      text = ''
      answer(socket, request)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  return {
    origin: `http://127.0.0.1:${port}`,
    received: () => requests.join(''),
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? '0'
  return end >= 0 && text.length >= end + 4 + Number(length)
}

/** A whole answer with a body, and a length that is right. */
export function whole(
  status: number | string,
  body: string | Buffer,
  headers: readonly string[] = [],
): Buffer {
  const bytes = Buffer.from(body)
  return Buffer.concat([head(status, [`content-length: ${bytes.length}`, ...headers]), bytes])
}

/** The beginning of an answer, in JSON unless `headers` say otherwise. */
export function head(status: number | string, headers: readonly string[] = []): Buffer {
  const type = headers.some((line) => /^content-type:/i.test(line)) ? [] : ['content-type: application/json']
  return Buffer.from(`HTTP/1.1 ${status} x\r\n${[...type, ...headers].join('\r\n')}\r\n\r\n`, 'latin1')
}

/** Writes `piece` for as long as anybody reads, `bytes` at the most. */
export function pour(socket: Socket, piece: Buffer, bytes = Number.POSITIVE_INFINITY): void {
  let left = bytes
  const more = () => {
    while (left > 0 && !socket.destroyed) {
      left -= piece.length
      if (!socket.write(piece)) return
    }
    if (left <= 0) socket.end()
  }
  socket.on('drain', more)
  more()
}

/** Writes one piece each `everyMs` milliseconds for as long as the connection lasts. */
export function drip(socket: Socket, everyMs: number, piece: string): void {
  const timer = setInterval(() => socket.write(piece), everyMs)
  socket.on('close', () => clearInterval(timer))
}
