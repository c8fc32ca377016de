import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CheckedStatus } from '../api/interconnects.ts'

const nothing: ReadonlyMap<string, string> = new Map()

/**
 * The states that were read of this account’s interconnects, by name, and anew whenever one is read.
 * @param wanted whether anybody looks at them; the map stays empty otherwise
 */
export function useKnownStatuses(account: string, wanted: boolean): ReadonlyMap<string, string> {
  const client = useQueryClient()
  const [known, setKnown] = useState(nothing)
  useEffect(() => {
    if (!wanted) return undefined
    const read = () =>
      setKnown(new Map([...knownStatuses(client, account)].map(([name, { state }]) => [name, state])))
    read()
    return client.getQueryCache().subscribe((event) => {
      const changed =
        event.type === 'removed' || (event.type === 'updated' && event.action.type === 'success')
      if (changed && nameIn(event.query.queryKey, account) !== undefined) read()
    })
  }, [client, account, wanted])
  return wanted ? known : nothing
}

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

/** The interconnect that a query is the status of; undefined for any other query. */
function nameIn(key: QueryKey, account: string): string | undefined {
  const [, owner, what, name] = key
  return owner === account && what === 'status' && typeof name === 'string' ? name : undefined
}
