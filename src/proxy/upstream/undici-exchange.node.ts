import type { Dispatcher } from 'undici'
import { NotSentError } from './not-sent-error.ts'

/** The largest answer that is ever collected, in bytes: a Letter of Authorization may have that much. */
const MAX_BODY = 20 * 1024 * 1024

/** Statuses whose answers have no body, and for which `Response` refuses even an empty one. */
const WITHOUT_BODY = new Set([204, 205, 304])

/** One request on its way: what undici reports goes in, the answer comes out. */
interface Exchange {
  readonly handler: Dispatcher.DispatchHandler
  readonly answer: Promise<Response>
}

/**
 * Follows one dispatched request to its answer. undici calls `onRequestStart` on a connected, secured socket right before
 * it writes to it, so that a failure before then is proof that nothing was sent, and any failure after it is none.
 * @see https://github.com/nodejs/undici/blob/main/docs/docs/api/Dispatcher.md#parameter-dispatchhandler
 */
export function createExchange(signal: AbortSignal): Exchange {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  let controller: Dispatcher.DispatchController | undefined
  let head: { status: number; headers: Headers } | undefined
  const chunks: Buffer[] = []
  let size = 0

  const fail = (error: unknown) => {
    signal.removeEventListener('abort', onAbort)
    reject(
      controller ? error : new NotSentError('Nothing was sent: no connection was made.', { cause: error }),
    )
  }
  const onAbort = () => {
    fail(signal.reason)
    controller?.abort(asError(signal.reason))
  }
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      if (signal.aborted) {
        started.abort(asError(signal.reason))
      } else if (controller) {
        // At most one create request leaves per order: whatever made undici start over, it is not for it to decide.
        started.abort(new Error('The connection was lost, and the request is not sent again.'))
      } else {
        controller = started
      }
    },
    onResponseStart(_controller, status, headers) {
      // Informational answers come before the real one.
      if (status >= 200) head = { status, headers: headersOf(headers) }
    },
    onResponseData(_controller, chunk) {
      size += chunk.length
      if (size > MAX_BODY) controller?.abort(new Error(`The answer is larger than ${MAX_BODY} bytes.`))
      else chunks.push(chunk)
    },
    onResponseEnd() {
      signal.removeEventListener('abort', onAbort)
      if (!head) return reject(new Error('The answer has no head.'))
      const { status, headers } = head
      resolve(new Response(WITHOUT_BODY.has(status) ? null : Buffer.concat(chunks), { status, headers }))
    },
    onResponseError(_controller, error) {
      fail(error)
    },
  }
  return { handler, answer: promise }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The call was given up.', { cause: reason })
}

function headersOf(raw: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  return headers
}
