import { createContext, use } from 'react'

/** What time it is for what is shown, in milliseconds since the epoch: by the clock that the shown times come from. */
export const NowContext = createContext<() => number>(Date.now)

/** A function that tells the time, always the same one. */
export function useNow(): () => number {
  return use(NowContext)
}
