import { useState } from 'react'
import { tabStorage } from '../order/tab-storage.ts'

const storedAs = 'readiness'

/** Whether a person looks at what an order takes: at first yes, later as they left it in this tab. */
export function useReadinessOpen() {
  const [open, setOpen] = useState(() => tabStorage.getItem(storedAs) !== 'closed')
  function remember(nowOpen: boolean) {
    setOpen(nowOpen)
    tabStorage.setItem(storedAs, nowOpen ? 'open' : 'closed')
  }
  return [open, remember] as const
}
