import { boundedBody } from '../bounded-body.ts'
import type { Send } from './exchange.ts'

/** What answers a Request: a platform's fetch, the simulator, or a test. */
export type Upstream = (request: Request) => Promise<Response>

/** Sends by what answers Requests. */
export function sendByFetch(upstream: Upstream): Send {
  return async ({ url, ...call }, { maxBytes, signal }) => {
    const { status, headers, body } = await upstream(
      new Request(url, { ...call, redirect: 'manual', signal }),
    )
    return {
      status,
      header: (name) => headers.get(name) ?? undefined,
      bytes: await boundedBody(body, maxBytes),
    }
  }
}
