import { type Found, findInterconnects } from './filter.ts'
import type { IndexedInterconnect, Labels } from './list-index.ts'
import type { ListQuery } from './list-query.ts'
import { type SortContext, sortInterconnects } from './sort.ts'

export { prepareSearch } from './filter.ts'
export { watchStatuses } from './known-statuses.ts'

interface SeekContext extends SortContext {
  labels: Labels
}

/** What is found of the list, in the order that is asked for. */
export function seek(
  index: readonly IndexedInterconnect[],
  query: Pick<ListQuery, 'text' | 'kind' | 'status' | 'sort'>,
  context: SeekContext,
): Found {
  const found = findInterconnects(index, query, context.labels, context.statuses)
  return query.sort ? { ...found, rows: sortInterconnects(found.rows, query.sort, context) } : found
}
