// A time in the reader’s zone, in the texts that every Date has. Not by Intl, whose first use on a page takes longer than all
// that the page’s script begins with.

/** As `14:02`, or `14:02:31` with seconds. */
export function clockOf(time: Date, seconds = false): string {
  return time.toTimeString().slice(0, seconds ? 8 : 5)
}

/** As `28 Nov 2026`. */
export function dayOf(time: Date): string {
  const [, month, day, year] = time.toDateString().split(' ')
  return `${Number(day)} ${month} ${year}`
}
