import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { statusQuery } from '../api/interconnects.ts'

/** How many are on their way at a time. */
const atOnce = 4

/** Reads the statuses of interconnects that are not on the screen, for a person who asks for them. */
export function useReadStatuses(account: string) {
  const client = useQueryClient()
  const stopped = useRef<AbortController>(undefined)
  useEffect(() => () => stopped.current?.abort(), [])
  const reading = useMutation({
    mutationFn: async (names: readonly string[]) => {
      stopped.current?.abort()
      const { signal } = (stopped.current = new AbortController())
      const left = names.values()
      async function readOn() {
        for (const name of left) {
          if (signal.aborted) return
          await client.query(statusQuery(account, name))
        }
      }
      await Promise.all(Array.from({ length: atOnce }, readOn))
    },
  })
  return {
    read: (names: readonly string[]) => reading.mutate(names),
    isReading: reading.isPending,
    problem: reading.error?.problem,
  }
}
