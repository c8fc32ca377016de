import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { interconnectsQuery } from '../api/interconnects.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { RemovedNotice } from '../interconnect/removed-notice.tsx'
import { Attention } from '../list/attention.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { InterconnectTableSkeleton } from '../list/interconnect-table.tsx'
import { ListFilters } from '../list/list-filters.tsx'
import { ListResults } from '../list/list-results.tsx'
import { useListQuery } from '../list/use-list-query.ts'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'

const nothing: never[] = []

/** `/`: every interconnect of the account, with the orders that need attention above them. */
export function ListPage() {
  const { account, href, startNewOrder } = useAccount()
  const list = useQuery(interconnectsQuery(account.id))
  const refresh = useRefresh()
  const { query, setQuery } = useListQuery()
  const asked = useDeferredValue(query)
  const all = list.data?.items ?? nothing

  return (
    <Page
      title="Interconnects"
      lead={
        list.data ? (
          <>
            {all.length.toLocaleString('en')} in {account.name}. Checked <Moment at={list.data.checkedAt} />.
          </>
        ) : list.isPending ? (
          <Skeleton className="w-56" />
        ) : (
          account.name
        )
      }
      aside={
        <ButtonLink variant="primary" href={href('/new')} onClick={startNewOrder}>
          Order an interconnect
        </ButtonLink>
      }
    >
      <RemovedNotice />
      <Attention />
      {list.error && (
        <div className="mb-6">
          <ProblemNotice
            problem={list.error.problem}
            title={list.data ? 'The list could not be read again' : 'The list could not be read'}
            role="alert"
            onRetry={() => void list.refetch()}
          />
        </div>
      )}
      {list.data && all.length === 0 && <EmptyList />}
      {(list.isPending || all.length > 0) && (
        <>
          <ListFilters all={all} query={query} onChange={setQuery}>
            <Button
              variant="quiet"
              disabled={list.isFetching}
              onClick={() => void refresh(interconnectsQuery(account.id, true))}
            >
              <RefreshIcon className="size-4.5" />
              Refresh
            </Button>
          </ListFilters>
          {list.isPending ? (
            <>
              <Reading what="the interconnects" />
              <InterconnectTableSkeleton />
            </>
          ) : (
            <ListResults all={all} query={asked} onChange={setQuery} />
          )}
        </>
      )}
    </Page>
  )
}
