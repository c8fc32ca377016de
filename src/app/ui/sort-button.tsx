import { SortIcon } from './icons.tsx'

/** A column that rows can be sorted by. */
export interface SortedColumn {
  name: string
  sorted: 'ascending' | 'descending' | 'none'
  onSort: () => void
  /** Classes that say how wide it is. */
  width?: string
}

/**
 * A column’s name as the button that sorts by it. Where rows are cards there is no heading to see, so that only the name is
 * left of it and nothing invisible takes the focus.
 */
export function SortButton({ column: { name, sorted, onSort } }: { column: SortedColumn }) {
  return (
    <>
      <span className="md:hidden">{name}</span>
      <button
        type="button"
        onClick={onSort}
        className="hidden min-h-8 items-center gap-1 rounded-control px-2 text-left hover:bg-sunken hover:text-ink md:inline-flex"
      >
        {name}
        <SortIcon
          sorted={sorted}
          className={`size-3.5 shrink-0 ${sorted === 'none' ? 'opacity-50' : 'text-accent'}`}
        />
      </button>
    </>
  )
}
