import { type QueryExecuteOptions, type QueryKey, useQueryClient } from '@tanstack/react-query'
import type { ProblemError } from './problem-error.ts'

/**
 * Reads something again for a person who asks for it now, past what the proxy shares between screens. Give it the query
 * made fresh; its failure shows wherever that query is shown.
 */
export function useRefresh() {
  const client = useQueryClient()
  return async <Data, Key extends QueryKey>(
    query: QueryExecuteOptions<Data, ProblemError, Data, Data, Key>,
  ) => {
    // A read that is on its way may bring what was known before.
    await client.cancelQueries({ queryKey: query.queryKey, exact: true })
    await client.query({ ...query, staleTime: 0 }).catch(() => undefined)
  }
}
