// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import { type ReactNode, useState } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { InterconnectRow } from './interconnect-row.tsx'
import { cellClass, rowClass } from './row-class.ts'

const rowsAtOnce = 50
const columns = ['Name', 'Kind', 'Where', 'Speed', 'Status']

/** Interconnects, fifty more at a time. */
export function InterconnectTable({ interconnects }: { interconnects: Interconnect[] }) {
  const [shown, setShown] = useState(rowsAtOnce)
  const more = interconnects.length - shown
  return (
    <>
      <Table>
        {interconnects.slice(0, shown).map((interconnect) => (
          <InterconnectRow key={interconnect.name} interconnect={interconnect} />
        ))}
      </Table>
      {more > 0 && (
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <Button onClick={() => setShown(shown + rowsAtOnce)}>Show {Math.min(more, rowsAtOnce)} more</Button>
          <p className="text-small text-ink-soft">
            {shown} of {interconnects.length}
          </p>
        </div>
      )}
    </>
  )
}

/** As tall as the rows that are on their way. */
export function TableSkeleton() {
  return (
    <Table>
      {['w-32', 'w-36', 'w-28', 'w-30'].map((width) => (
        <tr key={width} role="row" className={rowClass}>
          {columns.map((column) => (
            <td key={column} role="cell" className={cellClass}>
              <span className="block md:min-h-12">
                <Skeleton className={column === 'Name' ? width : 'w-20'} />
              </span>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

/** A table by its roles too: its rows are drawn as cards where the window is narrow, which would otherwise undo it. */
function Table({ children }: { children: ReactNode }) {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      <table role="table" aria-label="Interconnects" className="block w-full md:table">
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
