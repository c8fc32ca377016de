import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { CheckedStatus } from '../api/interconnects.ts'

/** Every status of this account’s interconnects that was read and is still kept, by name. */
export function knownStatuses(client: QueryClient, account: string): Map<string, CheckedStatus> {
  const known = new Map<string, CheckedStatus>()
  const read = client.getQueriesData<CheckedStatus>({
    queryKey: ['account', account, 'status'],
  })
  for (const [key, status] of read) {
    const name = nameIn(key, account)
    if (name !== undefined && status) known.set(name, status)
  }
  return known
}

/** Tells the states that are known, by name, and anew whenever one is read, until `left`. */
export function watchStatuses(
  client: QueryClient,
  account: string,
  tell: (states: ReadonlyMap<string, string>) => void,
  left: AbortSignal,
): void {
  if (left.aborted) return
  const read = () =>
    tell(new Map([...knownStatuses(client, account)].map(([name, { state }]) => [name, state])))
  read()
  const stop = client.getQueryCache().subscribe((event) => {
    const changed = event.type === 'removed' || (event.type === 'updated' && event.action.type === 'success')
    if (changed && nameIn(event.query.queryKey, account) !== undefined) read()
  })
  left.addEventListener('abort', stop)
}

/** The interconnect that a query is the status of; undefined for any other query. */
function nameIn(key: QueryKey, account: string): string | undefined {
  const [, owner, what, name] = key
  return owner === account && what === 'status' && typeof name === 'string' ? name : undefined
}
