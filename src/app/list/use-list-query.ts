import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type ListChange, readListQuery, writeListQuery } from './list-query.ts'

/** What is asked of the list, kept in the address so that it can be shared and come back to. */
export function useListQuery() {
  const [search, setSearch] = useSearchParams()
  const written = search.toString()
  const query = useMemo(() => readListQuery(new URLSearchParams(written)), [written])
  const setQuery = useCallback(
    (change: ListChange) => {
      // Turning pages is a way that Back leads along; each letter of a search is none.
      const replace = change.page === undefined
      setSearch((current) => writeListQuery(current, change), { replace })
    },
    [setSearch],
  )
  return { query, setQuery }
}
