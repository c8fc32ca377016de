// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- see table.tsx.
import { cellClass, rowClass } from './row-class.ts'
import { Skeleton } from './skeleton.tsx'
import { type Column, Table } from './table.tsx'

const widths = ['w-32', 'w-36', 'w-28', 'w-30']

interface TableSkeletonProps {
  label: string
  columns: readonly Column[]
}

/** As tall as the rows that are on their way. */
export function TableSkeleton({ label, columns }: TableSkeletonProps) {
  return (
    <Table label={label} columns={columns}>
      {widths.map((width) => (
        <tr key={width} role="row" className={rowClass}>
          {columns.map(({ name }, index) => (
            <td key={name} role="cell" className={cellClass}>
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
