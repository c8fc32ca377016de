import { Fragment, type ReactNode } from 'react'

export interface Fact {
  term: string
  value: ReactNode
}

/** What is known of something, one line each; terms stand above their values where the column is narrow. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-y-0.5 @xs:grid-cols-[minmax(5.5rem,max-content)_minmax(0,1fr)] @xs:items-baseline @xs:gap-x-5 @xs:gap-y-2">
      {facts.map(({ term, value }) => (
        <Fragment key={term}>
          <dt className="text-small text-ink-soft">{term}</dt>
          <dd className="mb-2 wrap-anywhere @xs:mb-0">{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** An identifier or anything else that people compare character by character. */
export function Mono({ children }: { children: ReactNode }) {
  return <span className="font-mono text-[0.925em]">{children}</span>
}
