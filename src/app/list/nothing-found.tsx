import { withCommas } from '../ui/with-commas.ts'
import type { ListChange, ListQuery } from './list-query.ts'

interface NothingFoundProps {
  query: ListQuery
  /** How many there are in all. */
  total: number
  onChange: (change: ListChange) => void
}

/** Stands in the list’s place where nothing is what was asked for. */
export function NothingFound({ query: { text, kind, status }, total, onChange }: NothingFoundProps) {
  return (
    <p className="rounded-card border border-dashed border-line-strong bg-surface p-8 text-center text-ink-soft wrap-anywhere">
      {kind || status ? 'Nothing here is all of what is asked for.' : `Nothing here matches “${text}”.`}{' '}
      <button
        type="button"
        className="link min-h-6"
        onClick={() => onChange({ text: '', kind: '', status: '' })}
      >
        Show all {withCommas(total)}
      </button>
    </p>
  )
}
