import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { type Answer, drip, head, pour, whole } from './raw-upstream.node.ts'

/** One thing that upstream, or what stands before it, can do to a request that has reached it. */
export interface Fault {
  name: string
  answer: Answer
  /** The problem that it is told as; undefined where it is a right answer after all. */
  type: string | undefined
  /** What a create request has come to: `rejected` only where that is proven. */
  order: 'created' | 'rejected' | 'unknown'
}

const KIB = 1024
const MIB = 1024 * KIB
const SLOT = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'

/** What the create request of these tests should be answered with. */
export const made = JSON.stringify({
  account: '0123456789abcdef0123456789abcdef',
  name: 'icon-1',
  type: 'direct',
  facility: { name: 'Equinix NY5', address: [] },
  site: 'EWR',
  slot_id: SLOT,
  speed: '10G',
})
const enveloped = `{"success":true,"errors":[],"messages":[],"result":${made}}`
const refusal = '{"success":false,"errors":[{"code":1001,"message":"no"}],"messages":[],"result":null}'
const html = ['content-type: text/html']
const text =
  (body: string | Buffer): Answer =>
  (socket) =>
    void socket.write(body)
const ending =
  (body: string | Buffer): Answer =>
  (socket) =>
    void socket.end(body)
const zeros = Buffer.alloc(32 * MIB)
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

function fault(name: string, type: string | undefined, order: Fault['order'], answer: Answer): Fault {
  return { name, type, order, answer }
}

/** A status in all three forms that its body can have: empty, HTML, and the gateway's own. */
function status(code: number, type: string, order: Fault['order']): Fault[] {
  return [
    fault(`${code} with the gateway’s error`, type, order, text(whole(code, refusal))),
    fault(`${code} with a web page`, type, order, text(whole(code, '<h1>Sorry</h1>', html))),
  ]
}

const broken = (name: string, answer: Answer) => fault(name, 'unreachable', 'unknown', answer)
const unreadable = (name: string, answer: Answer) => fault(name, 'unreadable-answer', 'unknown', answer)
const slow = (name: string, answer: Answer) => fault(name, 'timeout', 'unknown', answer)
const right = (name: string, answer: Answer) => fault(name, undefined, 'created', answer)
const chunked = head(200, ['transfer-encoding: chunked'])

const CONNECTION: readonly Fault[] = [
  broken('a reset before its head', (socket) => socket.resetAndDestroy()),
  broken('a hang-up before its head', (socket) => socket.end()),
  broken('a hang-up within its head', ending('HTTP/1.1 200 OK\r\ncontent-le')),
  broken('a reset within its head', (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-le', () => socket.resetAndDestroy())
  }),
  broken('a hang-up within its body', ending(whole(200, made).subarray(0, -20))),
  broken('a reset within its body', (socket) => {
    socket.write(whole(200, made).subarray(0, -20), () => socket.resetAndDestroy())
  }),
  broken('a hang-up within a refusal', ending(whole(400, refusal).subarray(0, -20))),
  unreadable(
    'an answer longer than it said',
    ending(Buffer.concat([head(200, ['content-length: 0']), Buffer.from(made)])),
  ),
  broken(
    'an answer shorter than it said',
    ending(Buffer.concat([head(200, ['content-length: 9999']), Buffer.from(made)])),
  ),
  broken(
    'a length that is no number',
    ending(Buffer.concat([head(200, ['content-length: many']), Buffer.from(made)])),
  ),
  broken(
    'two lengths that differ',
    ending(Buffer.concat([head(200, ['content-length: 5', 'content-length: 9']), Buffer.from(made)])),
  ),
  broken(
    'a length and chunks at once',
    ending(
      Buffer.concat([
        head(200, ['content-length: 5', 'transfer-encoding: chunked']),
        Buffer.from('0\r\n\r\n'),
      ]),
    ),
  ),
  broken(
    'a chunk whose size is no number',
    ending(Buffer.concat([chunked, Buffer.from('xyz\r\n{}\r\n0\r\n\r\n')])),
  ),
  broken(
    'a chunk whose size is beyond everything',
    ending(Buffer.concat([chunked, Buffer.from('ffffffffffffffffff\r\n{}\r\n')])),
  ),
  broken(
    'a chunk longer than it said',
    ending(Buffer.concat([chunked, Buffer.from(`2\r\n${made}\r\n0\r\n\r\n`)])),
  ),
  broken('chunks without a last one', ending(Buffer.concat([chunked, Buffer.from('2\r\n{}\r\n')]))),
  broken('HTTP/0.9', ending('<html>hello</html>')),
  broken('another protocol', ending('SSH-2.0-OpenSSH_9.2\r\n')),
  broken('random bytes', ending(Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 73) % 256)))),
  broken('a status that does not exist', ending('HTTP/1.1 777 x\r\ncontent-length: 0\r\n\r\n')),
  broken('a header without a colon', ending('HTTP/1.1 200 OK\r\nhello\r\n\r\n')),
  broken(
    'a switch to another protocol',
    ending('HTTP/1.1 101 x\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n'),
  ),
  broken('one header of 1 MiB', ending(whole(200, made, [`x-long: ${'x'.repeat(MIB)}`]))),
  broken(
    '100,000 headers',
    ending(
      whole(
        200,
        made,
        Array.from({ length: 100_000 }, (_, n) => `x-${n}: y`),
      ),
    ),
  ),
  broken('a head without end', (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    pour(socket, Buffer.from(`x-header: ${'y'.repeat(1000)}\r\n`))
  }),
]

const TIME: readonly Fault[] = [
  slow('silence', () => {}),
  slow('a header that drips', (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx-long: ')
    drip(socket, 20, 'x')
  }),
  slow('headers that drip', (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    drip(socket, 20, 'x-a: b\r\n')
  }),
  slow('a body that drips', (socket) => {
    socket.write(head(200, ['content-length: 4000']))
    drip(socket, 20, ' ')
  }),
  slow('chunks that drip', (socket) => {
    socket.write(chunked)
    drip(socket, 20, '1\r\n \r\n')
  }),
  slow('a body that never comes', text(head(200, ['content-length: 400']))),
  slow('a body that stops before its end', text(whole(200, made).subarray(0, -1))),
  slow('“please wait” again and again', (socket) => drip(socket, 5, 'HTTP/1.1 102 x\r\n\r\n'.repeat(50))),
  slow('hints without end', (socket) => drip(socket, 5, 'HTTP/1.1 103 x\r\nlink: </a>\r\n\r\n'.repeat(50))),
]

const SIZE: readonly Fault[] = [
  unreadable('5 MiB of JSON', (socket) => {
    socket.write(head(200, [`content-length: ${5 * MIB}`]))
    pour(socket, zeros.subarray(0, 64 * KIB), 5 * MIB)
  }),
  unreadable('1 GiB', (socket) => {
    socket.write(head(200, [`content-length: ${1024 * MIB}`]))
    pour(socket, zeros.subarray(0, MIB), 1024 * MIB)
  }),
  unreadable('a body without end', (socket) => {
    socket.write(head(200))
    pour(socket, zeros.subarray(0, MIB))
  }),
  unreadable('chunks without end', (socket) => {
    socket.write(chunked)
    pour(socket, Buffer.from(`10000\r\n${' '.repeat(65_536)}\r\n`))
  }),
  unreadable('a refusal without end', (socket) => {
    socket.write(head(400))
    pour(socket, zeros.subarray(0, MIB))
  }),
  unreadable('a gzip bomb', text(whole(200, gzipSync(zeros), ['content-encoding: gzip']))),
  unreadable('a deflate bomb', text(whole(200, deflateSync(zeros), ['content-encoding: deflate']))),
  unreadable(
    'a Brotli bomb',
    text(whole(200, brotliCompressSync(zeros.subarray(0, MIB)), ['content-encoding: br'])),
  ),
  unreadable('JSON in gzip, unasked', text(whole(200, gzipSync(made), ['content-encoding: gzip']))),
]

const CONTENT: readonly Fault[] = [
  unreadable('200 with a web page', text(whole(200, '<h1>Sign in</h1>', html))),
  unreadable('200 with JSON as text/html', text(whole(200, made, html))),
  unreadable('200 with JSON as text/plain', text(whole(200, made, ['content-type: text/plain']))),
  unreadable('200 with nothing', text(whole(200, ''))),
  unreadable('204', text('HTTP/1.1 204 x\r\n\r\n')),
  unreadable('bad JSON', text(whole(200, '{name: icon}'))),
  unreadable('JSON that is cut off', text(whole(200, made.slice(0, -9)))),
  unreadable('JSON with something after it', text(whole(200, `${made}${made}`))),
  unreadable(
    'bytes that are no UTF-8',
    text(whole(200, Buffer.from(made.replace('NY5', '\xff\xfe'), 'latin1'))),
  ),
  unreadable('UTF-16', text(whole(200, Buffer.from(made, 'utf16le')))),
  unreadable('JSON 1,000 levels deep', text(whole(200, deep(1000)))),
  unreadable('JSON 100,000 levels deep', text(whole(200, deep(100_000)))),
  unreadable('an array', text(whole(200, `[${made}]`))),
  unreadable('null', text(whole(200, 'null'))),
  unreadable('a prototype for a body', text(whole(200, '{"__proto__":{"name":"icon-1","type":"direct"}}'))),
  unreadable('another shape', text(whole(200, '{"hello":1}'))),
  unreadable('an envelope without success', text(whole(200, refusal))),
  unreadable('another type of interconnect', text(whole(200, made.replace('direct', 'aws')))),
  unreadable('another slot', text(whole(200, made.replace(SLOT, 'ffffffff-6e1a-4fe4-a799-aa6d9a6ab26e')))),
  right('a bare answer', text(whole(200, made))),
  right('an answer in an envelope', text(whole(200, enveloped))),
  right('201', text(whole(201, made))),
  right('an answer in small chunks', (socket) => {
    socket.write(chunked)
    for (const character of made) socket.write(`1\r\n${character}\r\n`)
    socket.write('0\r\n\r\n')
  }),
  right(
    'hints before the answer',
    text(Buffer.concat([Buffer.from('HTTP/1.1 103 x\r\n\r\n'.repeat(20)), whole(200, made)])),
  ),
  right(
    'the same header twice',
    text(whole(200, made, ['cf-ray: a', 'cf-ray: b', 'set-cookie: a=1', 'set-cookie: b=2'])),
  ),
  right(
    'JSON of another spelling',
    text(whole(200, made, ['Content-Type: Application/JSON; charset=UTF-8'])),
  ),
]

const STATUS: readonly Fault[] = [
  ...[400, 402, 405, 406, 410, 411, 412, 413, 414, 415, 417, 421, 422, 423, 425, 428, 431, 451].flatMap(
    (code) => status(code, 'upstream-refused', 'rejected'),
  ),
  ...[401, 403].flatMap((code) => status(code, 'permission', 'rejected')),
  ...status(404, 'not-found', 'rejected'),
  ...status(408, 'timeout', 'unknown'),
  ...status(409, 'upstream-conflict', 'unknown'),
  ...status(429, 'rate-limited', 'rejected'),
  ...[500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 526, 530, 599].flatMap(
    (code) => status(code, 'upstream-fault', 'unknown'),
  ),
  ...[300, 304].flatMap((code) => [
    unreadable(`${code}`, text(`HTTP/1.1 ${code} x\r\ncontent-length: 0\r\n\r\n`)),
  ]),
  fault('429 that names no time', 'rate-limited', 'rejected', text(whole(429, ''))),
  fault('429 that names no number', 'rate-limited', 'rejected', text(whole(429, '', ['retry-after: soon']))),
]

/** Every fault, by what is wrong: the connection, the time that it takes, its size, its content, its status. */
export const FAULTS: readonly Fault[] = [...CONNECTION, ...TIME, ...SIZE, ...CONTENT, ...STATUS]
