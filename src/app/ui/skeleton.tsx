/** A grey bar where text is about to be, as tall as its line. `className` gives its width. */
export function Skeleton({ className = 'w-32' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block h-[0.85em] max-w-full animate-pulse rounded bg-line align-middle ${className}`}
    />
  )
}

/** Says that something is being read, for those who do not see the skeleton. */
export function Reading({ what }: { what: string }) {
  return (
    <span role="status" className="sr-only">
      Reading {what}…
    </span>
  )
}
