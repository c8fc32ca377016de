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
  return joined(chunks)
}

/** Bytes that came in pieces, as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}

// One for all: making a decoder takes longer than what it then decodes. Its second option is as it would be anyway; the types
// of Workers want it said.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** Parses bytes as JSON in UTF-8. @throws TypeError or SyntaxError where they are neither */
export function parsedJson(bytes: Uint8Array): unknown {
  return JSON.parse(utf8.decode(bytes))
}
