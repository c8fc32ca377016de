// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import type { ReactNode } from 'react'
import { SortButton, type SortedColumn } from './sort-button.tsx'

interface TableProps {
  /** What the table lists. */
  label: string
  columns: readonly (string | SortedColumn)[]
  /** Whether the headings alone say how wide the columns are, so that nothing moves sideways when a cell is filled later. */
  fixed?: boolean
  children: ReactNode
}

/** A table by its roles too: its rows are drawn as cards where the window is narrow, which would otherwise undo it. */
export function Table({ label, columns, fixed = false, children }: TableProps) {
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface raised">
      <table
        role="table"
        aria-label={label}
        className={`block w-full md:table ${fixed ? 'md:table-fixed' : ''}`}
      >
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row">
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th
                  key={column}
                  role="columnheader"
                  scope="col"
                  className={`${headClass} px-2 py-2.5 lg:px-4`}
                >
                  {column}
                </th>
              ) : (
                <th
                  key={column.name}
                  role="columnheader"
                  scope="col"
                  aria-sort={column.sorted}
                  className={`${headClass} px-0 py-1 lg:px-2 ${column.width ?? ''}`}
                >
                  <SortButton column={column} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block md:table-row-group">
          {children}
        </tbody>
      </table>
    </div>
  )
}

const headClass = 'border-b border-line text-left text-small font-semibold text-ink-soft'
