import type { MouseEvent, ReactNode } from 'react'
import { navigate } from 'wouter/use-browser-location'

interface RowLinkProps {
  href: string
  className: string
  onClick?: (() => void) | undefined
  children: ReactNode
}

/** A link of a row, of which there are hundreds: unlike the router’s own it watches no address. */
export function RowLink({ href, className, onClick, children }: RowLinkProps) {
  function follow(event: MouseEvent) {
    // Whoever opens it in another tab or window is let through.
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onClick?.()
    navigate(href)
  }
  return (
    <a href={href} className={className} onClick={follow}>
      {children}
    </a>
  )
}
