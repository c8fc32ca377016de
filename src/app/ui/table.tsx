// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import type { ReactNode } from 'react'
import { cellClass, rowClass } from './row-class.ts'
import { Skeleton } from './skeleton.tsx'

interface TableProps {
  /** What the table lists. */
  label: string
  columns: readonly string[]
  children: ReactNode
}

/** A table by its roles too: its rows are drawn as cards where the window is narrow, which would otherwise undo it. */
export function Table({ label, columns, children }: TableProps) {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      <table role="table" aria-label={label} className="block w-full md:table">
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                className="border-b border-line px-4 py-2.5 text-left text-small font-semibold text-ink-soft"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block md:table-row-group">
          {children}
        </tbody>
      </table>
    </div>
  )
}

const widths = ['w-32', 'w-36', 'w-28', 'w-30']

/** As tall as the rows that are on their way. */
export function TableSkeleton({ label, columns }: Omit<TableProps, 'children'>) {
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
