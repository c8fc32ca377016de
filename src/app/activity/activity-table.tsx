import type { Activity } from '../../contract/activity.ts'
import { Table } from '../ui/table.tsx'
import { useRowsInSlices } from '../ui/use-rows-in-slices.ts'
import { ActivityRow } from './activity-row.tsx'
import { ACTIVITY_COLUMNS } from './columns.ts'

/** What was done, the newest first. */
export function ActivityTable({ entries }: { entries: readonly Activity[] }) {
  const drawn = useRowsInSlices(entries)
  return (
    <Table label="Activity" columns={ACTIVITY_COLUMNS}>
      {drawn.map((entry) => (
        <ActivityRow key={entry.id} entry={entry} />
      ))}
    </Table>
  )
}
