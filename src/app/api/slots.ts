import { queryOptions } from '@tanstack/react-query'
import type { Slot } from '../../contract/slot.ts'
import { request } from './client.ts'
import { accountPath } from './paths.ts'

/** One slot by its UUID. Never from the cache: whether it is free is the point of asking. */
export function slotQuery(account: string, slot: string) {
  return queryOptions({
    queryKey: ['account', account, 'slots', slot],
    queryFn: ({ signal }) =>
      request<Slot>(`${accountPath(account)}/slots/${encodeURIComponent(slot)}`, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
}
