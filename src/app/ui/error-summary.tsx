import { type MouseEvent, useEffect, useRef } from 'react'
import { WarningIcon } from './icons.tsx'

export interface SummaryError {
  /** The id of the control that the message is about. */
  id: string
  message: string
}

interface ErrorSummaryProps {
  title: string
  errors: SummaryError[]
  /** Counts the attempts: with each new one the summary takes the focus again. */
  attempt: number
}

/**
 * What is wrong with a form, in one place and in the same words as beside the fields, each linked to its field.
 * @see https://design-system.service.gov.uk/components/error-summary/
 */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) region.current?.focus()
  }, [attempt])

  function goTo(event: MouseEvent, id: string) {
    event.preventDefault()
    const control = document.getElementById(id)
    control?.focus()
    control?.scrollIntoView({ block: 'center' })
  }

  return (
    <div
      ref={region}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="rounded-card border-2 border-bad bg-surface px-4 py-3.5"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 font-semibold">
        <WarningIcon className="size-5 shrink-0 text-bad" />
        {title}
      </h2>
      <ul className="mt-1.5 grid gap-1 pl-8">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} className="link wrap-anywhere" onClick={(event) => goTo(event, id)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
