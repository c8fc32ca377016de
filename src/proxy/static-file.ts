import type { Context } from 'hono'
import { encodingFor, ENCODINGS } from './encoding.ts'

/** One form of a file's content, with the headers that go with it, its `etag` among them. */
export interface Representation {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** A file as it is and, where that is shorter, compressed. The keys are what `Content-Encoding` calls them, the shortest first. */
export type StaticFile = Readonly<
  Partial<Record<'br' | 'gzip', Representation>> & { identity: Representation }
>

/** What a browser takes over into what it keeps; a policy left out here would be replaced by that of all other answers. */
const KEPT_BY_304: ReadonlySet<string> = new Set(['etag', 'cache-control', 'vary', 'content-security-policy'])

/**
 * Answers GET and HEAD with a file: the shortest form that the browser takes, nothing but "unchanged" where it has that
 * already, and a single range where it asks for one.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export function answerWithFile(context: Context, file: StaticFile): Response {
  const { req } = context
  const { body, headers } = chosen(context, file)
  const { etag = '' } = headers
  if (names(req.header('if-none-match'), etag)) {
    return context.body(null, 304, withoutContent(headers))
  }
  const range = req.method === 'GET' ? rangeIn(req.header('range'), body.length) : undefined
  const ifRange = req.header('if-range')
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) {
    return context.body(body, 200, { ...headers, 'content-length': String(body.length) })
  }
  if (range === 'unsatisfiable') {
    return context.body(null, 416, { 'content-range': `bytes */${body.length}` })
  }
  return context.body(body.subarray(range.from, range.to + 1), 206, {
    ...headers,
    'content-length': String(range.to - range.from + 1),
    'content-range': `bytes ${range.from}-${range.to}/${body.length}`,
  })
}

function chosen({ req }: Context, file: StaticFile): Representation {
  const supported = ENCODINGS.filter((name) => file[name] !== undefined)
  const encoding = encodingFor(req.header('Accept-Encoding'), supported)
  return (encoding && file[encoding]) ?? file.identity
}

/** Whether an `If-None-Match` names this tag; its comparison is the weak one. */
function names(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*')
}

function withoutContent(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT_BY_304.has(name)))
}

/** The one range that a header asks for, both ends included; undefined where it asks for none, or for several. */
function rangeIn(
  header: string | undefined,
  length: number,
): { from: number; to: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  if (first !== '' && last !== '' && Number(last) < from) return undefined
  return from > to ? 'unsatisfiable' : { from, to }
}
