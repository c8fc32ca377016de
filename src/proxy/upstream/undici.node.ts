import { Agent } from 'undici'
import type { Send } from './exchange.ts'
import { createExchange } from './undici-exchange.node.ts'

/** How long a connection may take to be made, in milliseconds: less than a whole call has, so that it is said as what it is. */
const CONNECT_TIMEOUT = 10_000

/** The platform’s way to call upstream. */
export interface NodeUpstream {
  /**
   * Sends a call once and reads its answer to the end.
   * @throws {NotSentError} when nothing was sent; TooLargeError, the signal’s reason, or undici’s error, when it may have been.
   */
  send: Send
  /** Ends idle connections at once and the others with their answers. */
  close(): Promise<void>
}

/**
 * An upstream on undici’s dispatcher instead of the global `fetch`, for two reasons: it costs a fraction of the processor
 * time, and it tells "not sent" from "no answer", which decides whether an order is rejected or unknown. It speaks HTTP/1.1
 * with one request at a time on a connection: there "started" is a moment, and nothing is ever queued behind a request.
 */
export function createUndiciUpstream(): NodeUpstream {
  const agent = new Agent({
    allowH2: false,
    pipelining: 1,
    connect: { timeout: CONNECT_TIMEOUT },
    // The call’s own signal bounds it as a whole; undici’s clocks would only add a second, coarser opinion.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  return {
    send({ url, method, headers, body = null }, limits) {
      const { handler, answer } = createExchange(limits)
      if (limits.signal.aborted) return answer
      const { origin, pathname, search } = new URL(url)
      agent.dispatch(
        {
          origin,
          path: pathname + search,
          method,
          headers: { ...headers, 'accept-encoding': 'identity' },
          body,
        },
        handler,
      )
      return answer
    },
    close: () => agent.close(),
  }
}
