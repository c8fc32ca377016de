// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import type { ReactNode } from 'react'
import { SortButton, type SortedColumn } from './sort-button.tsx'

/** A column that rows cannot be sorted by. */
export interface Column {
  name: string
  /** Classes that say how wide it is; what has none shares what is left. */
  width?: string
}

interface TableProps {
  /** What the table lists. */
  label: string
  columns: readonly (Column | SortedColumn)[]
  children: ReactNode
}

/**
 * A table by its roles too: its rows are drawn as cards where the window is narrow, which would otherwise undo it. The headings
 * alone say how wide the columns are, so that nothing moves sideways when a cell is filled or a row is added later.
 */
export function Table({ label, columns, children }: TableProps) {
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface raised">
      <table role="table" aria-label={label} className="block w-full md:table md:table-fixed">
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row">
            {columns.map((column) => {
              const sorts = 'sorted' in column
              return (
                <th
                  key={column.name}
                  role="columnheader"
                  scope="col"
                  aria-sort={sorts ? column.sorted : undefined}
                  className={`border-b border-line text-left text-small font-semibold text-ink-soft ${sorts ? 'px-0 py-1 lg:px-2' : 'px-2 py-2.5 lg:px-4'} ${column.width ?? ''}`}
                >
                  {sorts ? <SortButton column={column} /> : column.name}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block md:table-row-group">
          {children}
        </tbody>
      </table>
    </div>
  )
}
