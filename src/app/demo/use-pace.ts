import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** How often screens are read again while the demo's time is sped up, in milliseconds: more happens between two looks. */
const PACE_MS = 1500

/** Reads again what time changes on the screen: all of the account but its slots, which are many and wait for nothing. */
export function readAgain(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'account' && queryKey[2] !== 'slots',
  })
}

/** Keeps the screens up with a demo whose time passes faster than a watch's; they would look again too late. */
export function usePace(speed: number): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (speed <= 1) return
    const timer = setInterval(() => {
      if (!document.hidden) void readAgain(queryClient)
    }, PACE_MS)
    return () => clearInterval(timer)
  }, [speed, queryClient])
}
