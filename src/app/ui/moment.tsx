import { useNow } from './now.ts'
import { clockOf, dayOf } from './times.ts'

interface MomentProps {
  /** ISO 8601. */
  at: string
  /** To the second, where things happen within a minute. */
  seconds?: boolean
}

/** A time in the reader’s zone: only the clock for today, with the date for other days, and the year for other years. */
export function Moment({ at, seconds }: MomentProps) {
  const now = new Date(useNow()())
  const time = new Date(at)
  const clock = clockOf(time, seconds)
  const isToday = time.toDateString() === now.toDateString()
  return (
    <time dateTime={at} title={String(time)}>
      {isToday ? clock : `${dayOf(time, time.getFullYear() !== now.getFullYear())}, ${clock}`}
    </time>
  )
}
