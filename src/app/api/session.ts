import { queryOptions } from '@tanstack/react-query'
import type { Session } from '../../contract/session.ts'
import { request } from './client.ts'

/** Who is here and for which accounts; it does not change while the page is open. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('/api/session', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
