import { queryOptions } from '@tanstack/react-query'
import type { Label } from '../../contract/follow-up.ts'
import { afterRateLimit } from './backoff.ts'
import { request } from './client.ts'
import { accountPath } from './paths.ts'

/** What people of this console call the account's interconnects; Cloudflare knows nothing of it. */
export function labelsQuery(account: string) {
  return queryOptions({
    queryKey: ['account', account, 'labels'],
    queryFn: ({ signal }) => request<{ items: Label[] }>(`${accountPath(account)}/labels`, { signal }),
    refetchInterval: ({ state }) => afterRateLimit(60_000, state.error),
  })
}
