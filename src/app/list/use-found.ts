import { use, useEffect, useMemo } from 'react'
import type { Pairing } from '../redundancy/pairing-of.ts'
import type { Found } from './filter.ts'
import type { IndexedInterconnect, Labels } from './list-index.ts'
import type { ListQuery } from './list-query.ts'
import type * as Seek from './seek.ts'

let loading: Promise<typeof Seek> | undefined

/** How to search and sort: fetched once the list is drawn, before anybody asks for it. */
export function loadSeek() {
  loading ??= import('./seek.ts').catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

interface Known {
  labels: Labels
  statuses: ReadonlyMap<string, string>
  pairings: ReadonlyMap<string, Pairing> | undefined
}

/** What the query finds; all, as Cloudflare lists them, where it asks for nothing. Suspends where that is not loaded yet. */
export function useFound(
  index: IndexedInterconnect[],
  { text, kind, status, sort }: ListQuery,
  { labels, statuses, pairings }: Known,
): Found {
  useEffect(() => {
    const left = new AbortController()
    loadSeek().then(
      ({ prepareSearch }) => prepareSearch(index, left.signal),
      () => undefined, // whoever asks for it tries again
    )
    return () => left.abort()
  }, [index])
  const asks = text !== '' || kind !== '' || status !== '' || sort !== undefined
  const seek = asks ? use(loadSeek()).seek : undefined
  const by = sort?.by
  const down = sort?.down ?? false
  return useMemo(
    () =>
      seek?.(index, { text, kind, status, sort: by && { by, down } }, { labels, statuses, pairings }) ?? {
        rows: index,
        candidates: index,
        statusKnown: 0,
      },
    [seek, index, text, kind, status, by, down, labels, statuses, pairings],
  )
}
