import type { Activity } from '../../contract/activity.ts'
import { Table } from '../ui/table.tsx'
import { useDrawn } from '../ui/use-drawn.ts'
import { ActivityRow } from './activity-row.tsx'
import { ACTIVITY_COLUMNS } from './columns.ts'

/** What was done, the newest first. */
export function ActivityTable({ entries }: { entries: readonly Activity[] }) {
  const drawn = useDrawn(entries.length)
  return (
    <Table label="Activity" columns={ACTIVITY_COLUMNS}>
      {entries.slice(0, drawn).map((entry) => (
        <ActivityRow key={entry.id} entry={entry} />
      ))}
    </Table>
  )
}
