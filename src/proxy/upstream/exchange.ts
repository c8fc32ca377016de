import type { Clock } from '../../contract/clock.ts'
import { boundedBody, parsedJson, TooLargeError } from '../bounded-body.ts'
import { NotSentError } from './not-sent-error.ts'

/** Where Cloudflare's API is reached: the platform's fetch, an adapter over it, or the simulator's. */
export type Upstream = (request: Request) => Promise<Response>

/** What one request to upstream came to. Only `answered` tells what upstream decided; only `not-sent` and
 * `held-back` prove that it never heard. */
export type Exchange =
  | {
      outcome: 'answered'
      status: number
      /** The parsed body; undefined where it is empty, no JSON, or not declared as such. */
      json: unknown
      /** The body as it came; there only where the form that was asked for keeps it. */
      bytes?: Uint8Array<ArrayBuffer>
      /** Cloudflare's name for the request. */
      ray: string | undefined
      /** Seconds. */
      retryAfter: number | undefined
    }
  | { outcome: 'not-sent' }
  | { outcome: 'timeout' }
  /** Not sent either: upstream’s rate limit is used up, for so many more seconds. */
  | { outcome: 'held-back'; seconds: number }
  | { outcome: 'broken'; why: 'connection' | 'too-large' }

/** An upstream answer may take this long as a whole, its body included: 15 s. */
export const ANSWER_TIMEOUT_MS = 15_000
/** A JSON answer may have 4 MiB. */
export const MAX_JSON_BYTES = 4 * 1024 * 1024
/** A Letter of Authorization may have 20 MiB. */
export const MAX_LETTER_BYTES = 20 * 1024 * 1024

/** What kind of answer a request asks for, and how much of it is taken. */
export interface AnswerForm {
  accept: string
  maxBytes: number
  /** Whether the answer brings its bytes, as upstream sent them. */
  keepsBytes: boolean
}

export const JSON_FORM: AnswerForm = {
  accept: 'application/json',
  maxBytes: MAX_JSON_BYTES,
  keepsBytes: false,
}
/** JSON whose absence means something: whether the body is empty can be told from the bytes. */
export const EMPTY_OR_JSON_FORM: AnswerForm = { ...JSON_FORM, keepsBytes: true }
export const LETTER_FORM: AnswerForm = {
  accept: 'application/pdf, application/json;q=0.5',
  maxBytes: MAX_LETTER_BYTES,
  keepsBytes: true,
}

/**
 * Sends one request, once, and says what came of it. Never throws, follows no redirect and outlives no bound, whatever
 * upstream does.
 */
export async function exchange(
  upstream: Upstream,
  clock: Clock,
  request: Request,
  form = JSON_FORM,
): Promise<Exchange> {
  const limit = new AbortController()
  const done = new AbortController()
  const expired = Symbol('expired')
  const timer = clock.sleep(ANSWER_TIMEOUT_MS, done.signal).then(
    () => {
      limit.abort(new DOMException('The answer took too long.', 'TimeoutError'))
      return expired
    },
    () => expired,
  )
  try {
    const bounded = new Request(request, { signal: limit.signal })
    const outcome = await Promise.race([ask(upstream, bounded, form), timer])
    return outcome === expired ? { outcome: 'timeout' } : (outcome as Exchange) // the only symbol in the race is `expired`
  } catch (error) {
    if (error instanceof NotSentError) return { outcome: 'not-sent' }
    if (limit.signal.aborted) return { outcome: 'timeout' }
    return { outcome: 'broken', why: error instanceof TooLargeError ? 'too-large' : 'connection' }
  } finally {
    done.abort(expired)
  }
}

async function ask(
  upstream: Upstream,
  request: Request,
  { maxBytes, keepsBytes }: AnswerForm,
): Promise<Exchange> {
  const response = await upstream(request)
  const bytes = await boundedBody(response.body, maxBytes)
  return {
    outcome: 'answered',
    status: response.status,
    json: isJson(response) ? parsed(bytes) : undefined,
    ...(keepsBytes && { bytes }),
    ray: response.headers.get('cf-ray') ?? undefined,
    retryAfter: seconds(response.headers.get('retry-after')),
  }
}

function isJson(response: Response): boolean {
  return /^application\/([\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? 'application/json')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parsedJson(bytes)
  } catch {
    return undefined
  }
}

/** `Retry-After` in seconds; its other form, a date, is not one that Cloudflare sends. */
function seconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) : undefined
}
