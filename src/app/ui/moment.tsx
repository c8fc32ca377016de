const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })

function isToday(time: Date): boolean {
  return time.toDateString() === new Date().toDateString()
}

interface MomentProps {
  /** ISO 8601. */
  at: string
}

/** A time in the reader's zone and manner: only the clock for today, with the date for other days. */
export function Moment({ at }: MomentProps) {
  const time = new Date(at)
  return (
    <time dateTime={at} title={full.format(time)}>
      {isToday(time) ? clock.format(time) : `${date.format(time)}, ${clock.format(time)}`}
    </time>
  )
}
