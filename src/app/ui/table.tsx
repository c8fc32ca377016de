// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import type { ReactNode } from 'react'
import { cellClass, rowClass } from './row-class.ts'
import { Skeleton } from './skeleton.tsx'
import { SortButton, type SortedColumn } from './sort-button.tsx'

interface TableProps {
  /** What the table lists. */
  label: string
  columns: readonly (string | SortedColumn)[]
  children: ReactNode
}

/** A table by its roles too: its rows are drawn as cards where the window is narrow, which would otherwise undo it. */
export function Table({ label, columns, children }: TableProps) {
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface raised">
      <table role="table" aria-label={label} className="block w-full md:table">
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row">
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th
                  key={column}
                  role="columnheader"
                  scope="col"
                  className={`${headClass} px-2.5 py-2.5 lg:px-4`}
                >
                  {column}
                </th>
              ) : (
                <th
                  key={column.name}
                  role="columnheader"
                  scope="col"
                  aria-sort={column.sorted}
                  className={`${headClass} px-0.5 py-1 lg:px-2`}
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
const widths = ['w-32', 'w-36', 'w-28', 'w-30']

interface TableSkeletonProps {
  label: string
  columns: readonly string[]
}

/** As tall as the rows that are on their way. */
export function TableSkeleton({ label, columns }: TableSkeletonProps) {
  return (
    <Table label={label} columns={columns}>
      {widths.map((width) => (
        <tr key={width} role="row" className={rowClass}>
          {columns.map((column, index) => (
            <td key={column} role="cell" className={cellClass}>
              <span className="block md:min-h-12">
                <Skeleton className={index === 0 ? width : 'w-20'} />
              </span>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
