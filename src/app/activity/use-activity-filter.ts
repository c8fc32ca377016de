import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { ActivityFilter } from '../api/activity.ts'
import { isOrderState } from './state-words.ts'

/** The most that the proxy takes of a word to look for. */
export const longestWord = 200

/** The filter of the activity as the address holds it, and the way to change a part of it. */
export function useActivityFilter() {
  const [search, setSearch] = useSearchParams()
  const state = search.get('state')
  const actor = search.get('actor')?.trim().slice(0, longestWord) ?? ''
  const text = search.get('text')?.trim().slice(0, longestWord) ?? ''
  const filter = useMemo<ActivityFilter>(
    () => ({ ...(isOrderState(state) && { state }), ...(actor && { actor }), ...(text && { text }) }),
    [state, actor, text],
  )

  /** @param change the parts to set; an empty one no longer narrows */
  function setFilter(change: Partial<Record<keyof ActivityFilter, string>>) {
    setSearch(
      (current) => {
        const next = new URLSearchParams(current)
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  }

  return { filter, setFilter, clear: () => setFilter({ state: '', actor: '', text: '' }) }
}
