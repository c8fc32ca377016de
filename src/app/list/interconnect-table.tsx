import { useState } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { usePairings } from '../redundancy/use-redundancy.ts'
import { Button } from '../ui/button.tsx'
import { Table, TableSkeleton } from '../ui/table.tsx'
import { InterconnectRow } from './interconnect-row.tsx'

const rowsAtOnce = 50
const columns = ['Name', 'Kind', 'Where', 'Speed', 'Redundancy', 'Status']

/** Interconnects, fifty more at a time. */
export function InterconnectTable({ interconnects }: { interconnects: Interconnect[] }) {
  const [shown, setShown] = useState(rowsAtOnce)
  const pairings = usePairings()
  const more = interconnects.length - shown
  return (
    <>
      <Table label="Interconnects" columns={columns}>
        {interconnects.slice(0, shown).map((interconnect) => (
          <InterconnectRow key={interconnect.name} interconnect={interconnect} pairings={pairings} />
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

/** The table while its rows are read. */
export function InterconnectTableSkeleton() {
  return <TableSkeleton label="Interconnects" columns={columns} />
}
