import { Table, TableSkeleton } from '../ui/table.tsx'
import { columnName, defaultColumns, type SortKey } from './columns.ts'
import { InterconnectRow } from './interconnect-row.tsx'
import type { IndexedInterconnect, Labels } from './list-index.ts'
import { type ListChange, type ListQuery, nextSort } from './list-query.ts'
import type { RowFacts } from './row-cells.tsx'

interface InterconnectTableProps extends Pick<RowFacts, 'pairings'> {
  /** One page of them. */
  rows: readonly IndexedInterconnect[]
  query: ListQuery
  labels: Labels
  onChange: (change: ListChange) => void
}

/** A page of interconnects, in the columns that were chosen; each heading sorts by its column. */
export function InterconnectTable({ rows, query, labels, pairings, onChange }: InterconnectTableProps) {
  const { kind, sort, columns } = query
  const headings: SortKey[] = ['name', ...columns]
  return (
    <Table
      label="Interconnects"
      columns={headings.map((id) => ({
        name: columnName(id, kind),
        sorted: sort?.by === id ? (sort.down ? 'descending' : 'ascending') : 'none',
        onSort: () => onChange({ sort: nextSort(sort, id) }),
      }))}
    >
      {rows.map((row) => (
        <InterconnectRow
          key={row.name}
          row={row}
          columns={columns}
          label={labels.get(row.name)?.label}
          pairings={pairings}
        />
      ))}
    </Table>
  )
}

/** The table while its rows are read. */
export function InterconnectTableSkeleton() {
  const columns: SortKey[] = ['name', ...defaultColumns('')]
  return <TableSkeleton label="Interconnects" columns={columns.map((id) => columnName(id, ''))} />
}
