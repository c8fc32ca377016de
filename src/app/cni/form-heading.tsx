import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of a form that opened in the card; it takes the focus, so that reading starts there. */
export function FormHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h3 ref={heading} tabIndex={-1} className="text-base font-semibold wrap-anywhere outline-none">
      {children}
    </h3>
  )
}
