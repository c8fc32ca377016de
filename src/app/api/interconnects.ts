import { queryOptions } from '@tanstack/react-query'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Status } from '../../contract/status.ts'
import { afterRateLimit, statusDelay } from './backoff.ts'
import { request } from './client.ts'
import { earlyOr } from './early.ts'
import { accountPath, type Checked } from './paths.ts'

/** Every interconnect of the account. @param fresh whether a person asked for it just now */
export function interconnectsQuery(account: string, fresh = false) {
  const path = `${accountPath(account)}/interconnects`
  return queryOptions({
    queryKey: ['account', account, 'interconnects'],
    ...earlyOr(path, ({ signal }) => request<Checked<Interconnect>>(path, { signal, fresh })),
    refetchInterval: (query) => afterRateLimit(60_000, query.state.error),
  })
}

/** A status, when Cloudflare told it (ISO 8601, UTC), and the number of that answer. */
export type CheckedStatus = Status & { checkedAt: string; ray?: string }

/** One interconnect by the name that Cloudflare gave it. @param fresh whether it is looked for just now */
export function interconnectQuery(account: string, name: string, fresh = false) {
  const path = interconnectPath(account, name)
  return queryOptions({
    queryKey: ['account', account, 'interconnects', name],
    ...earlyOr(path, ({ signal }) => request<Interconnect>(path, { signal, fresh })),
    refetchInterval: ({ state }) => afterRateLimit(false, state.error),
  })
}

/** Its status, read again as often as it is likely to change and never while the tab is hidden. @param fresh whether a person asked for it just now */
export function statusQuery(account: string, name: string, fresh = false) {
  const path = `${interconnectPath(account, name)}/status`
  return queryOptions({
    queryKey: ['account', account, 'status', name],
    ...earlyOr(path, ({ signal }) => request<CheckedStatus>(path, { signal, fresh })),
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
