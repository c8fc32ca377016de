import { queryOptions } from '@tanstack/react-query'
import type { Label } from '../../contract/follow-up.ts'
import { afterRateLimit } from './backoff.ts'
import { request } from './client.ts'
import { earlyOr } from './early.ts'
import { accountPath } from './paths.ts'

/** What people of this console call the account's interconnects; Cloudflare knows nothing of it. */
export function labelsQuery(account: string) {
  const path = `${accountPath(account)}/labels`
  return queryOptions({
    queryKey: ['account', account, 'labels'],
    ...earlyOr(path, ({ signal }) => request<{ items: Label[] }>(path, { signal })),
    refetchInterval: ({ state }) => afterRateLimit(60_000, state.error),
  })
}
