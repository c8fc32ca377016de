import type { ReactNode } from 'react'

/** A link to somebody else’s pages, in a tab of its own: what was typed here is not lost, and they learn nothing. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="link">
      {children}
      <span className="sr-only"> (opens a new tab)</span>
    </a>
  )
}
