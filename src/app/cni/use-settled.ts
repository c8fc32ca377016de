import { useEffect, useState } from 'react'

/** How long typing pauses before what was typed is commented on, in milliseconds. */
const PAUSE_MS = 400

/**
 * A typed text once typing pauses, so that half a number is not read out. Not when the field is left: lines that appear then
 * would move the button that is being pressed.
 */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
