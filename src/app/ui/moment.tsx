import { useNow } from './now.ts'
import { clockOf, dayOf } from './times.ts'

interface MomentProps {
  /** ISO 8601. */
  at: string
  /** To the second, where things happen within a minute. */
  seconds?: boolean
}

/** A time in the reader’s zone: only the clock for today, with the date for other days. */
export function Moment({ at, seconds }: MomentProps) {
  const now = useNow()
  const time = new Date(at)
  const day = dayOf(time)
  const clock = clockOf(time, seconds)
  return (
    <time dateTime={at} title={String(time)}>
      {day === dayOf(new Date(now())) ? clock : `${day}, ${clock}`}
    </time>
  )
}
