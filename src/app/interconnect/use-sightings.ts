import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isoTime } from '../../contract/clock.ts'
import { statusQuery } from '../api/interconnects.ts'
import { useNow } from '../ui/now.ts'
import { type FailedRead, type Sighting, withSighting } from './sightings.ts'

/** So many failed reads are kept, the newest. */
const failuresKept = 20

/** What this page saw of a status since it was opened. */
export interface Seen {
  since: string
  sightings: readonly Sighting[]
  failures: readonly FailedRead[]
}

/** Remembers every status that is read for as long as the page is open. */
export function useSightings(account: string, name: string): Seen {
  const now = useNow()
  const { data, error } = useQuery(statusQuery(account, name))
  const [since] = useState(() => isoTime(now()))
  const [sightings, setSightings] = useState<readonly Sighting[]>([])
  const [failures, setFailures] = useState<readonly FailedRead[]>([])

  useEffect(() => {
    if (data) setSightings((seen) => withSighting(seen, data))
  }, [data])

  useEffect(() => {
    if (!error) return
    const { type, status, ray, cloudflare } = error.problem
    const failed = {
      at: isoTime(now()),
      type,
      status,
      ...(ray && { ray }),
      ...(cloudflare && { cloudflare }),
    }
    setFailures((before) => [...before, failed].slice(-failuresKept))
  }, [error, now])

  return { since, sightings, failures }
}
