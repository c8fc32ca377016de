import { queryOptions } from '@tanstack/react-query'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Status } from '../../contract/status.ts'
import { afterRateLimit, statusDelay } from './backoff.ts'
import { request } from './client.ts'
import { accountPath, type Checked } from './paths.ts'

/** Every interconnect of the account. @param fresh whether a person asked for it just now */
export function interconnectsQuery(account: string, fresh = false) {
  return queryOptions({
    queryKey: ['account', account, 'interconnects'],
    queryFn: ({ signal }) =>
      request<Checked<Interconnect>>(`${accountPath(account)}/interconnects`, { signal, fresh }),
    refetchInterval: (query) => afterRateLimit(60_000, query.state.error),
  })
}

/** A status, when Cloudflare told it (ISO 8601, UTC), and the number of that answer. */
export type CheckedStatus = Status & { checkedAt: string; ray?: string }

/** One interconnect by the name that Cloudflare gave it. @param fresh whether it is looked for just now */
export function interconnectQuery(account: string, name: string, fresh = false) {
  return queryOptions({
    queryKey: ['account', account, 'interconnects', name],
    queryFn: ({ signal }) => request<Interconnect>(interconnectPath(account, name), { signal, fresh }),
    refetchInterval: ({ state }) => afterRateLimit(false, state.error),
  })
}

/** Its status, read again as often as it is likely to change and never while the tab is hidden. @param fresh whether a person asked for it just now */
export function statusQuery(account: string, name: string, fresh = false) {
  return queryOptions({
    queryKey: ['account', account, 'status', name],
    queryFn: ({ signal }) =>
      request<CheckedStatus>(`${interconnectPath(account, name)}/status`, {
        signal,
        fresh,
      }),
    refetchInterval: ({ state }) =>
      afterRateLimit(
        // What fails is tried ever more seldom, too.
        statusDelay(state.data?.state, state.dataUpdateCount + state.errorUpdateCount),
        state.error,
      ),
  })
}

/** Where one interconnect lives in the proxy's API. */
export function interconnectPath(account: string, name: string): string {
  return `${accountPath(account)}/interconnects/${encodeURIComponent(name)}`
}
