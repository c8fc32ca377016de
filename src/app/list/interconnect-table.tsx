import { useMemo } from 'react'
import type { Pairing } from '../redundancy/pairing-of.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { Table } from '../ui/table.tsx'
import { COLUMN_WIDTHS } from './column-widths.ts'
import { columnName, isColumn, type SortKey } from './columns.ts'
import { InterconnectRow, RowSkeleton } from './interconnect-row.tsx'
import type { IndexedInterconnect, Labels } from './list-index.ts'
import type { RowFacts } from './row-cells.tsx'
import { type ListChange, type ListQuery, nextSort } from './list-query.ts'

interface InterconnectTableProps {
  /** One page of them; undefined while they are read. */
  rows: readonly IndexedInterconnect[] | undefined
  query: ListQuery
  labels?: Labels
  pairings?: ReadonlyMap<string, Pairing> | undefined
  PairLine?: RowFacts['PairLine']
  onChange: (change: ListChange) => void
}

/** A page of interconnects, in the columns that were chosen; each heading sorts by its column. */
export function InterconnectTable({
  rows,
  query,
  labels,
  pairings,
  PairLine,
  onChange,
}: InterconnectTableProps) {
  const { kind, sort } = query
  // The same array for the same columns, or every row would be another with each key press.
  const chosen = query.columns.join()
  const columns = useMemo(() => chosen.split(',').filter(isColumn), [chosen])
  const headings: SortKey[] = ['name', ...columns]
  return (
    <Table
      label="Interconnects"
      columns={headings.map((id) => ({
        name: columnName(id, kind),
        sorted: sort?.by === id ? (sort.down ? 'descending' : 'ascending') : 'none',
        onSort: () => onChange({ sort: nextSort(sort, id) }),
        width: COLUMN_WIDTHS[id],
      }))}
    >
      {rows
        ? rows.map((row) => (
            <InterconnectRow
              key={row.name}
              row={row}
              columns={columns}
              label={labels?.get(row.name)}
              pairing={pairings?.get(row.name)}
              PairLine={PairLine}
            />
          ))
        : [1, 2, 3, 4, 5].map((row) => <RowSkeleton key={row} columns={columns} />)}
    </Table>
  )
}

/** The list while it is read: what stands above its rows, and rows as tall as they will be. */
export function ListSkeleton({ query, onChange }: Pick<InterconnectTableProps, 'query' | 'onChange'>) {
  return (
    <>
      <div className="mb-3 flex min-h-9 items-center text-small">
        <Skeleton className="w-24" />
      </div>
      <InterconnectTable rows={undefined} query={query} onChange={onChange} />
    </>
  )
}
