import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { ActivityFilters } from '../activity/activity-filters.tsx'
import { ActivityTable } from '../activity/activity-table.tsx'
import { ACTIVITY_COLUMNS } from '../activity/columns.ts'
import { ExportButtons } from '../activity/export-buttons.tsx'
import { NoActivity } from '../activity/no-activity.tsx'
import { useActivityFilter } from '../activity/use-activity-filter.ts'
import { activityQuery } from '../api/activity.ts'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading } from '../ui/skeleton.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'

/** `/activity`: the journal, who did what with which outcome. */
export function ActivityPage() {
  const { account } = useAccount()
  const { filter, setFilter, clear } = useActivityFilter()
  // Rows go and come a little at a time, between what else a person does.
  const asked = useDeferredValue(filter)
  const activity = useInfiniteQuery(activityQuery(account.id, asked))
  const entries = activity.data?.pages.flatMap(({ items }) => items) ?? []
  const [newest] = activity.data?.pages ?? []
  const filtered = Object.keys(asked).length > 0

  return (
    <Page
      title="Activity"
      lead={`Every order and change of ${account.name} through this console: who did what, and what came of it. Entries are never changed or removed.`}
    >
      <ActivityFilters filter={filter} onChange={setFilter} />
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            size="small"
            variant="quiet"
            disabled={activity.isFetching}
            onClick={() => void activity.refetch()}
          >
            <RefreshIcon className="size-4" />
            Refresh
          </Button>
          {newest && (
            <p className="text-small text-ink-soft">
              {counted(entries.length, activity.hasNextPage)}, read <Moment at={newest.checkedAt} />
            </p>
          )}
        </div>
        {entries.length > 0 && <ExportButtons filter={asked} />}
      </div>
      <p role="status" className="sr-only">
        {newest && !activity.isPending && counted(entries.length, activity.hasNextPage)}
      </p>
      {activity.error && (
        <div className="mb-4">
          <ProblemNotice
            problem={activity.error.problem}
            title={activity.data ? 'The activity could not be read again' : 'The activity could not be read'}
            role="alert"
            onRetry={() =>
              void (activity.isFetchNextPageError ? activity.fetchNextPage() : activity.refetch())
            }
          />
        </div>
      )}
      {activity.isPending && (
        <>
          <Reading what="the activity" />
          <TableSkeleton label="Activity" columns={ACTIVITY_COLUMNS} />
        </>
      )}
      {activity.data && entries.length === 0 && <NoActivity filtered={filtered} onClear={clear} />}
      {entries.length > 0 && (
        // Another filter finds other rows, whose first ones come first again.
        <ActivityTable key={JSON.stringify(asked)} entries={entries} />
      )}
      {activity.hasNextPage && (
        <div className="mt-4">
          <Button disabled={activity.isFetchingNextPage} onClick={() => void activity.fetchNextPage()}>
            {activity.isFetchingNextPage ? 'Reading…' : 'Show older entries'}
          </Button>
        </div>
      )}
    </Page>
  )
}

function counted(count: number, more: boolean): string {
  if (more) return `The newest ${count} entries`
  return count === 1 ? 'One entry' : `${count === 0 ? 'No' : count} entries`
}
