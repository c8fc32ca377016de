import type { Dispatcher } from 'undici'
import { NotSentError } from './not-sent-error.ts'

/** How much of an answer may wait to be read, in bytes, before upstream has to wait too. */
const READ_AHEAD = 64 * 1024

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
 * The body is passed on as it is read: how much of it is too much is for its reader to say, who hangs up by leaving it.
 * @see https://github.com/nodejs/undici/blob/main/docs/docs/api/Dispatcher.md#parameter-dispatchhandler
 */
export function createExchange(signal: AbortSignal): Exchange {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  let controller: Dispatcher.DispatchController | undefined
  let sink: ReadableStreamDefaultController<Uint8Array> | undefined
  let isOver = false

  const end = () => {
    isOver = true
    signal.removeEventListener('abort', onAbort)
  }
  const fail = (error: unknown) => {
    if (isOver) return
    end()
    sink?.error(error)
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

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        sink = started
      },
      pull() {
        controller?.resume()
      },
      cancel(reason) {
        end()
        controller?.abort(asError(reason))
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: READ_AHEAD }),
  )

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
      if (status < 200 || isOver) return
      try {
        resolve(new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers: headersOf(headers) }))
      } catch (error) {
        // A status that does not exist.
        fail(error)
        controller?.abort(asError(error))
      }
    },
    onResponseData(_controller, chunk) {
      if (isOver) return
      sink?.enqueue(chunk)
      if ((sink?.desiredSize ?? 0) <= 0) controller?.pause()
    },
    onResponseEnd() {
      if (isOver) return
      end()
      sink?.close()
      // Settled already where there was a head.
      reject(new Error('The answer has no head.'))
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
