import { startTransition, useEffect, useState } from 'react'

/** They fill most windows. */
const SLICE = 16

/**
 * How many of so many rows to draw: first a window full of them, and as many more with each frame. All at once would hold up
 * whatever a person does meanwhile.
 */
export function useDrawn(rows: number): number {
  const [drawn, setDrawn] = useState(SLICE)
  const more = drawn < rows
  useEffect(() => {
    if (!more) return undefined
    // A slice that did not wait for its frame would be laid out together with those before it.
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + SLICE)))
    return () => cancelAnimationFrame(frame)
  }, [drawn, more])
  return drawn
}
