import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useDrawn } from '../ui/use-drawn.ts'
import { groupSlots } from './group-slots.ts'
import { prepareSearch, type SlotIndex, type SlotQuery, searchSlots } from './slot-index.ts'

/** So many slots are drawn: what is drawn is what a key press costs. */
const SHOWN_AT_ONCE = 40
export const everything: SlotQuery = { text: '', speed: '', occupiedToo: false }

/** A search that answers as a person types: the field at once, the results as soon as the browser has time. */
export function useSlotSearch(index: SlotIndex) {
  const [query, setQuery] = useState(everything)
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  useEffect(() => {
    const left = new AbortController()
    void prepareSearch(index, left.signal)
    return () => left.abort()
  }, [index])
  const asked = useDeferredValue(query)
  const found = useMemo(() => searchSlots(index, asked), [index, asked])
  const drawn = Math.min(most, useDrawn(most))
  const grouped = useMemo(() => groupSlots(found, drawn), [found, drawn])
  return {
    query,
    /** The query that what was found answers; behind `query` for a moment. */
    asked,
    grouped,
    total: found.length,
    free: found.filter(({ state }) => state === 'free').length,
    hidden: Math.max(0, found.length - most),
    change(part: Partial<SlotQuery>) {
      setQuery((before) => ({ ...before, ...part }))
      setMost(SHOWN_AT_ONCE)
    },
    showMore: () => setMost(most + SHOWN_AT_ONCE),
  }
}
