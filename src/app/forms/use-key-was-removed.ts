import { useState } from 'react'

/** Whether the address held a pairing key when the page was opened. */
export function useKeyWasRemoved(): boolean {
  const [removed] = useState(() => {
    // The build renders this without a browser.
    const state: unknown = typeof history === 'undefined' ? null : history.state
    return typeof state === 'object' && state !== null && 'keyWasRemoved' in state
  })
  return removed
}
