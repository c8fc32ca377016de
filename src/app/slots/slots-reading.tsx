import { withCommas } from '../ui/with-commas.ts'

/**
 * Slots on their way, page by page; how many there are nobody knows before the last page. As tall as the search that comes
 * in its place: what stands below would jump away from under the pointer.
 */
export function SlotsReading({ soFar }: { soFar: number }) {
  return (
    <div className="min-h-[calc(min(30rem,70vh)+15.1rem)] rounded-control border border-line px-4 py-5 sm:min-h-[calc(min(30rem,70vh)+9.5rem)]">
      <p role="status" className="text-small text-ink-soft">
        Reading the slots…
      </p>
      {/* Beside what is announced: a count that grows by the page is not for reading out. */}
      {soFar > 0 && <p className="text-small text-ink-soft">{withCommas(soFar)} so far</p>}
      <progress
        aria-label="Reading the slots"
        className="mt-3 block h-1.5 w-full animate-pulse appearance-none overflow-hidden rounded-full bg-line"
      />
    </div>
  )
}
