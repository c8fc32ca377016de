import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useFocusOnArrival } from './arrival.ts'

interface PageProps {
  title: string
  lead?: ReactNode
  /** Beside the title: the screen's main action. */
  aside?: ReactNode
  children?: ReactNode
}

/** A screen: its title in the window and as the heading that takes the focus, then its content. */
export function Page({ title, lead, aside, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [path] = useLocation()
  const [search] = useSearchParams()
  useFocusOnArrival(heading, `${path} ${search.get('step') ?? ''}`)
  useEffect(() => {
    // Not React's <title>: the one in index.html comes first in the document and would win.
    document.title = `${title} – Interconnect Console`
  }, [title])
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1 ref={heading} tabIndex={-1} className="text-title font-bold tracking-tight wrap-anywhere">
            {title}
          </h1>
          {lead && <div className="mt-1 max-w-[66ch] text-ink-soft wrap-anywhere">{lead}</div>}
        </div>
        {aside}
      </div>
      {children && <div className="mt-6">{children}</div>}
    </>
  )
}

interface ColumnsProps {
  main: ReactNode
  beside: ReactNode
  /** The rest of the main column, where what stands beside it is read first on a narrow screen. */
  after?: ReactNode
}

/** The main column and what stands beside it, below it where there is no room. */
export function Columns({ main, beside, after }: ColumnsProps) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_23.5rem] lg:grid-rows-[auto_1fr] lg:gap-x-6">
      <div className="grid min-w-0 gap-4">{main}</div>
      <div className={`grid min-w-0 gap-4 ${after ? 'lg:row-span-2' : ''}`}>{beside}</div>
      {after && <div className="grid min-w-0 gap-4">{after}</div>}
    </div>
  )
}
