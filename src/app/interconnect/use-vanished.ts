import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isoTime } from '../../contract/clock.ts'
import { interconnectQuery, statusQuery } from '../api/interconnects.ts'
import { useNow } from '../ui/now.ts'

/**
 * When an interconnect that this page has seen was found to be gone (ISO 8601); undefined while it is there. One that was
 * ordered a moment ago may not be shown by Cloudflare yet, which is not the same.
 */
export function useVanished(account: string, name: string): string | undefined {
  const now = useNow()
  const status = useQuery(statusQuery(account, name))
  const missing = status.error?.problem.type === 'not-found'
  // A status alone proves little: the interconnect itself is asked for, past what the proxy shares.
  const item = useQuery({ ...interconnectQuery(account, name, true), enabled: missing, staleTime: 0 })
  const seenBefore = item.data !== undefined || status.data !== undefined
  const seenSince = status.dataUpdatedAt > item.errorUpdatedAt
  const gone = item.error?.problem.type === 'not-found' && seenBefore && !seenSince

  const [at, setAt] = useState<string>()
  useEffect(() => setAt(gone ? isoTime(now()) : undefined), [gone, now])
  return gone ? at : undefined
}
