import { useSearchParams } from 'wouter'
import { Link } from 'wouter'
import { withCommas } from '../ui/with-commas.ts'
import { writeListQuery } from './list-query.ts'

interface PagerProps {
  page: number
  pages: number
  /** Tells the two apart that stand above and below the table. */
  label: string
  onTurn?: () => void
}

const shape =
  'inline-flex min-h-9 items-center justify-center rounded-control border px-3 py-1 text-small font-semibold'

/** The ways to the other pages of the list, each an address of its own. */
export function Pager({ page, pages, label, onTurn }: PagerProps) {
  const [search] = useSearchParams()
  const ways = [
    { name: 'First', to: 1, wide: true },
    { name: 'Previous', to: page - 1, wide: false },
    { name: 'Next', to: page + 1, wide: false },
    { name: 'Last', to: pages, wide: true },
  ]
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2">
      <p className="text-small text-ink-soft">
        Page {withCommas(page)} of {withCommas(pages)}
      </p>
      {ways.map(({ name, to, wide }) => {
        const there = to >= 1 && to <= pages && to !== page
        const width = wide ? 'max-sm:hidden' : ''
        return there ? (
          <Link
            key={name}
            href={`/?${writeListQuery(search, { page: to })}`}
            {...(onTurn && { onClick: onTurn })}
            className={`${shape} ${width} border-line-strong bg-surface text-ink hover:bg-sunken`}
          >
            {name}
            <span className="sr-only"> page</span>
          </Link>
        ) : (
          <span
            key={name}
            aria-hidden="true"
            className={`${shape} ${width} border-line text-ink-soft opacity-60`}
          >
            {name}
          </span>
        )
      })}
    </nav>
  )
}
