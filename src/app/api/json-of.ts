/** From so many characters on it is read in pieces: less takes a browser a few milliseconds. */
const LONG = 300_000

/**
 * Reads an answer as JSON; undefined where it is none, or breaks off. A list of 10,000 would hold the page up as a whole: so
 * long an answer comes in lines, and others have their turn between.
 */
export async function jsonOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    if (text.length < LONG) return JSON.parse(text)
    // Without that script, as after a release of another, it is read in one piece.
    const read = await import('./parse-lines.ts').then(
      (part) => part.parseLines,
      () => JSON.parse,
    )
    return await read(text)
  } catch {
    return undefined
  }
}
