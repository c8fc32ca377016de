import { parsedJson, TooLargeError } from '../bounded-body.ts'
import type { Deadlines } from './deadlines.ts'
import { NotSentError } from './not-sent-error.ts'

/** One request to upstream, as plain values: on Node a Request and a Response cost more than all else that a read does. */
export interface Call {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** How much of an answer is taken, and until when. */
export interface CallLimits {
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number
  /** @param name in lower case */
  header(name: string): string | undefined
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * How Cloudflare's API is reached: one request, sent once, no redirect followed.
 * @throws NotSentError as proof that nothing was sent; TooLargeError for a body beyond the limit, of which no more is read;
 * anything else when upstream may have heard
 */
export type Send = (call: Call, limits: CallLimits) => Promise<Answer>

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

const TIMEOUT: Exchange = { outcome: 'timeout' }

/**
 * Sends one request, once, and says what came of it. Never throws, follows no redirect and outlives no bound, whatever
 * upstream does.
 * @param deadlines of {@link ANSWER_TIMEOUT_MS}
 */
export async function exchange(
  send: Send,
  deadlines: Deadlines,
  call: Call,
  form = JSON_FORM,
): Promise<Exchange> {
  const end = new AbortController()
  const { promise: timeout, resolve: giveUp } = Promise.withResolvers<Exchange>()
  const callOff = deadlines.set(() => {
    end.abort(new DOMException('The answer took too long.', 'TimeoutError'))
    giveUp(TIMEOUT)
  })
  try {
    return await Promise.race([ask(send, call, form, end.signal), timeout])
  } catch (error) {
    if (error instanceof NotSentError) return { outcome: 'not-sent' }
    if (end.signal.aborted) return TIMEOUT
    return { outcome: 'broken', why: error instanceof TooLargeError ? 'too-large' : 'connection' }
  } finally {
    callOff()
  }
}

async function ask(
  send: Send,
  call: Call,
  { maxBytes, keepsBytes }: AnswerForm,
  signal: AbortSignal,
): Promise<Exchange> {
  const answer = await send(call, { maxBytes, signal })
  const { status, bytes } = answer
  return {
    outcome: 'answered',
    status,
    json: isJson(answer) ? parsed(bytes) : undefined,
    ...(keepsBytes && { bytes }),
    ray: answer.header('cf-ray'),
    retryAfter: seconds(answer.header('retry-after')),
  }
}

function isJson(answer: Answer): boolean {
  return /^application\/([\w.+-]+\+)?json\b/i.test(answer.header('content-type') ?? 'application/json')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parsedJson(bytes)
  } catch {
    return undefined
  }
}

/** `Retry-After` in seconds; its other form, a date, is not one that Cloudflare sends. */
function seconds(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header.trim()) ? Number(header) : undefined
}
