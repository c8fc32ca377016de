import type { Dispatcher } from 'undici'
import { joined, TooLargeError } from '../bounded-body.ts'
import type { Answer, CallLimits } from './exchange.ts'
import { NotSentError } from './not-sent-error.ts'

/** The last status that there is. @see https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
const LAST_STATUS = 599

/** One call on its way: what undici reports goes in, the answer comes out. */
interface Exchange {
  readonly handler: Dispatcher.DispatchHandler
  readonly answer: Promise<Answer>
}

/**
 * Follows one dispatched call to the end of its answer. undici calls `onRequestStart` on a connected, secured socket right
 * before it writes to it, so that a failure before then is proof that nothing was sent, and any failure after it is none.
 * No Request, Response or stream is made: they would cost more than all else that a read does.
 * @see https://github.com/nodejs/undici/blob/main/docs/docs/api/Dispatcher.md#parameter-dispatchhandler
 */
export function createExchange({ maxBytes, signal }: CallLimits): Exchange {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  let controller: Dispatcher.DispatchController | undefined
  let head: Omit<Answer, 'bytes'> | undefined
  const chunks: Uint8Array[] = []
  let size = 0
  let isOver = false

  const end = () => {
    isOver = true
    signal.removeEventListener('abort', onAbort)
  }
  const fail = (error: unknown) => {
    if (isOver) return
    end()
    reject(
      controller ? error : new NotSentError('Nothing was sent: no connection was made.', { cause: error }),
    )
  }
  /** Gives the call up, and hangs up. */
  const abandon = (error: unknown) => {
    fail(error)
    controller?.abort(asError(error))
  }
  const onAbort = () => abandon(signal.reason)
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
      if (status < 200) return
      if (status > LAST_STATUS) abandon(new RangeError(`There is no status ${status}.`))
      head = { status, header: (name) => valueOf(headers[name]) }
    },
    onResponseData(_controller, chunk) {
      if (isOver) return
      size += chunk.length
      if (size > maxBytes) abandon(new TooLargeError(`The body has more than ${maxBytes} bytes.`))
      else chunks.push(chunk)
    },
    onResponseEnd() {
      if (isOver) return
      end()
      if (head) resolve({ ...head, bytes: joined(chunks) })
      else reject(new Error('The answer has no head.'))
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

function valueOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header
}
