import { startTransition, useEffect, useState } from 'react'

/** They fill most windows. */
const FIRST = 16

/** The rows to draw: when the list opens only the first of them, and the rest as soon as those are on the screen. */
export function useFirstRows<Row>(rows: readonly Row[]): readonly Row[] {
  const [all, setAll] = useState(false)
  useEffect(() => startTransition(() => setAll(true)), [])
  return all ? rows : rows.slice(0, FIRST)
}
