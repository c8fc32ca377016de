import { joined } from '../bounded-body.ts'
import { createRedactor, type Redactor } from '../redactor.ts'
import type { Send } from './exchange.ts'

/**
 * Sends so that no answer holds the credential, although a proxy on the way, or an error page, may repeat the headers of the
 * request: what upstream says is quoted on screens, kept in the journal and logged.
 * @param secrets each with what is put in its place
 */
export function redactedSend(
  send: Send,
  secrets: readonly (readonly [secret: string, shown: string])[],
): Send {
  const redactor = createRedactor(secrets)
  return async (call, limits) => {
    const { status, header, bytes } = await send(call, limits)
    return {
      status,
      header(name) {
        const value = header(name)
        return value === undefined ? undefined : redactor.clean(value)
      },
      bytes: cleaned(bytes, redactor),
    }
  }
}

// One character for each byte; which one it is for a byte beyond ASCII does not matter.
const latin1 = new TextDecoder('latin1')

/** The same bytes with every secret replaced; most answers hold none, and are passed on as they are. */
function cleaned(bytes: Uint8Array<ArrayBuffer>, { find }: Redactor): Uint8Array<ArrayBuffer> {
  const found = find(latin1.decode(bytes))
  if (found.length === 0) return bytes
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let passed = 0
  for (const { start, end, shown } of found) {
    pieces.push(bytes.subarray(passed, start), encoder.encode(shown))
    passed = end
  }
  return joined([...pieces, bytes.subarray(passed)])
}
