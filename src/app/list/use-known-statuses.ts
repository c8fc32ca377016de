import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { loadSeek } from './use-found.ts'

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
    const left = new AbortController()
    loadSeek().then(
      ({ watchStatuses }) => watchStatuses(client, account, setKnown, left.signal),
      () => undefined, // what asks for them has failed by the same
    )
    return () => left.abort()
  }, [client, account, wanted])
  return wanted ? known : nothing
}
