import type { Problem } from '../../contract/problem.ts'
import { learnConsoleTime } from './console-clock.ts'
import { takeEarly } from './early.ts'
import { jsonOf } from './json-of.ts'
import { accountPath } from './paths.ts'
import { ProblemError, signedOut, unreachable, unreadable } from './problem-error.ts'

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  body?: unknown
  headers?: Record<string, string>
  /** Whether a person asked for it just now: the proxy then reads anew instead of sharing what it has. */
  fresh?: boolean
  signal?: AbortSignal
}

/**
 * Asks the console's own server. Its answers were parsed there by the contract, so they are taken at their word here.
 * @param path from the root, with every part encoded
 * @throws ProblemError for everything but a 2xx
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  // Of a screen that is painted before its account is known: the same reads follow for the account.
  if (path.startsWith(`${accountPath('')}/`)) return new Promise(() => undefined)
  const early = isPlainRead(options) ? await takeEarly(path) : undefined
  if (early) {
    if (early.status === 200) return early.body as Answer // as below
    throw new ProblemError(isProblem(early.body) ? early.body : unreadable(early.status))
  }
  const response = await accepted(path, options)
  const answer = await jsonOf(response)
  if (answer === undefined && response.status !== 204) throw new ProblemError(unreadable(response.status))
  // The proxy and this page are one build and share the contract; see above.
  return answer as Answer
}

/** A file to keep: its own bytes, and the name that the console gives it. */
export interface NamedFile {
  bytes: Blob
  /** Empty where the answer names none. */
  name: string
}

/**
 * As {@link request}, for an answer that is a file rather than JSON. A link to it could not carry the header.
 * @throws ProblemError for everything but a 2xx
 */
export async function requestFile(path: string, options: RequestOptions = {}): Promise<NamedFile> {
  const response = await accepted(path, options)
  const [, name = ''] = /filename="([^"]*)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? []
  try {
    return { bytes: await response.blob(), name }
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ProblemError(unreachable)
  }
}

async function accepted(path: string, options: RequestOptions): Promise<Response> {
  const response = await send(path, options)
  learnConsoleTime(response.headers.get('X-Console-Time'))
  // Access ends a session with a redirect to its login page, which a script can neither follow nor read.
  if (response.type === 'opaqueredirect') throw new ProblemError(signedOut)
  if (response.ok) return response
  const answer = await jsonOf(response)
  throw new ProblemError(isProblem(answer) ? answer : unreadable(response.status))
}

async function send(path: string, { method = 'GET', body, headers, fresh, signal }: RequestOptions) {
  try {
    return await fetch(path, {
      method,
      redirect: 'manual',
      // A page of another origin cannot send this header without asking first, which the proxy never grants.
      headers: {
        'X-Console': '1',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(fresh ? { 'Cache-Control': 'no-cache' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ProblemError(unreachable)
  }
}

function isPlainRead({ method = 'GET', fresh = false }: RequestOptions): boolean {
  return method === 'GET' && !fresh
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'type' in answer && 'detail' in answer
}
