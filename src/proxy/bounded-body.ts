/** A body had more bytes than its reader takes. */
export class TooLargeError extends Error {}

/**
 * Reads a body to its end into memory, or not at all.
 * @param maxBytes the bound; one byte more and the rest is not read
 * @throws TooLargeError above the bound, and whatever the stream fails with
 */
export async function boundedBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early cancels the stream.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new TooLargeError(`The body has more than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

/** Parses bytes as JSON in UTF-8. @throws TypeError or SyntaxError where they are neither */
export function parsedJson(bytes: Uint8Array): unknown {
  // Its second option is as it would be anyway; the types of Workers want it said.
  return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
}
