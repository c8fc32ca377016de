import { type ReactNode, useId } from 'react'

interface CardProps {
  title?: ReactNode
  /** Beside the title: a status, a button. */
  aside?: ReactNode
  children: ReactNode
}

/** A piece of a screen with a heading of its own, which names it as a region. */
export function Card({ title, aside, children }: CardProps) {
  const headingId = useId()
  return (
    <section
      aria-labelledby={title ? headingId : undefined}
      className="@container rounded-card border border-line bg-surface p-4 raised sm:p-6"
    >
      {title && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 id={headingId} className="text-lead font-semibold tracking-tight">
            {title}
          </h2>
          {aside && <div className="sm:-my-1.5">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
