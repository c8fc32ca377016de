import { useNow } from './now.ts'

const clock = onceMade(() => new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }))
const clockWithSeconds = onceMade(
  () => new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
)
const date = onceMade(() => new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }))
const full = onceMade(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' }))

// The first of a page takes as long to make as all else that its script begins with, and so has a turn of its own.
setTimeout(clock)

function onceMade(make: () => Intl.DateTimeFormat): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined
  return () => (made ??= make())
}

function isToday(time: Date, now: number): boolean {
  return time.toDateString() === new Date(now).toDateString()
}

interface MomentProps {
  /** ISO 8601. */
  at: string
  /** To the second, where things happen within a minute. */
  seconds?: boolean
}

/** A time in the reader's zone and manner: only the clock for today, with the date for other days. */
export function Moment({ at, seconds = false }: MomentProps) {
  const now = useNow()
  const time = new Date(at)
  const hour = (seconds ? clockWithSeconds : clock)().format(time)
  return (
    <time dateTime={at} title={full().format(time)}>
      {isToday(time, now()) ? hour : `${date().format(time)}, ${hour}`}
    </time>
  )
}
