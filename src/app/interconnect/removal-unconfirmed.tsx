import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isoTime } from '../../contract/clock.ts'
import { afterRateLimit } from '../api/backoff.ts'
import { interconnectQuery } from '../api/interconnects.ts'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { useNow } from '../ui/now.ts'

/** How often its interconnect is looked for, in milliseconds. */
const lookEvery = 5_000

/** A removal whose outcome no answer told. */
export interface UnconfirmedRemoval {
  /** When that became so: ISO 8601. */
  at: string
}

interface RemovalUnconfirmedProps {
  account: string
  name: string
  removal: UnconfirmedRemoval
}

/** Says that a removal may or may not have gone through, and keeps looking. That it is gone is said by the page itself. */
export function RemovalUnconfirmed({ account, name, removal }: RemovalUnconfirmedProps) {
  const now = useNow()
  const { dataUpdatedAt } = useQuery({
    ...interconnectQuery(account, name, true),
    refetchInterval: ({ state }) => afterRateLimit(lookEvery, state.error),
  })
  const [readBefore] = useState(dataUpdatedAt)
  const [seenAt, setSeenAt] = useState<string>()
  useEffect(() => {
    if (dataUpdatedAt !== readBefore) setSeenAt(isoTime(now()))
  }, [dataUpdatedAt, readBefore, now])
  return (
    // Not live: every look would be read out. The answer to the removal was, in its dialog.
    <Notice tone="wait" title="It is not known whether this interconnect was removed">
      <p>
        It was sent <Moment at={removal.at} seconds />, and no answer told what came of it: it may still go.
        This page looks for it every few seconds and says so once it is gone.
        {seenAt && (
          <>
            {' '}
            At <Moment at={seenAt} seconds /> it was still there.
          </>
        )}
      </p>
      <p>Removing it again, at the end of this page, is safe.</p>
    </Notice>
  )
}
