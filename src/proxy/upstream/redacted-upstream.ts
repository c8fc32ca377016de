import { createRedactor, type Redactor } from '../redactor.ts'
import type { Upstream } from './exchange.ts'

/**
 * An upstream whose answers never hold the credential, although a proxy on the way, or an error page, may repeat the headers
 * of the request: what upstream says is quoted on screens, kept in the journal and logged.
 * @param secrets each with what is put in its place
 */
export function redactedUpstream(
  upstream: Upstream,
  secrets: readonly (readonly [secret: string, shown: string])[],
): Upstream {
  const redactor = createRedactor(secrets)
  return async (request) => {
    const { status, headers, body } = await upstream(request)
    const cleaned = new Headers()
    for (const [name, value] of headers) {
      // The length may be another one now.
      if (name !== 'content-length') cleaned.set(name, redactor.clean(value))
    }
    return new Response(body?.pipeThrough(cleaning(redactor)) ?? null, { status, headers: cleaned })
  }
}

/** Passes bytes on with the secrets replaced, and holds back what may be the beginning of one. */
function cleaning({ find, longest }: Redactor): TransformStream<Uint8Array, Uint8Array> {
  // One character for each byte; which one it is for a byte beyond ASCII does not matter.
  const decoder = new TextDecoder('latin1')
  const encoder = new TextEncoder()
  let held = new Uint8Array()

  function pass(
    chunk: Uint8Array,
    isLast: boolean,
    controller: TransformStreamDefaultController<Uint8Array>,
  ) {
    const bytes = joined(held, chunk)
    // Whatever begins before this line lies in the bytes as a whole, since it is no longer than what comes after it.
    const line = isLast ? bytes.length : Math.max(0, bytes.length - longest)
    let passed = 0
    for (const { start, end, shown } of find(decoder.decode(bytes))) {
      if (start >= line) break
      controller.enqueue(joined(bytes.subarray(passed, start), encoder.encode(shown)))
      passed = end
    }
    const settled = Math.max(passed, line)
    if (settled > passed) controller.enqueue(bytes.subarray(passed, settled))
    held = bytes.slice(settled)
  }

  return new TransformStream({
    transform: (chunk, controller) => pass(chunk, false, controller),
    flush: (controller) => pass(new Uint8Array(), true, controller),
  })
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
