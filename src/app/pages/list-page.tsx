import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useSearchParams } from 'wouter'
import { interconnectsQuery } from '../api/interconnects.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { Attention } from '../list/attention.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { matching } from '../list/filter.ts'
import { FilterBox } from '../list/filter-box.tsx'
import { InterconnectTable, InterconnectTableSkeleton } from '../list/interconnect-table.tsx'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'

/** `/`: every interconnect of the account, with the orders that need attention above them. */
export function ListPage() {
  const { account, href, startNewOrder } = useAccount()
  const list = useQuery(interconnectsQuery(account.id))
  const refresh = useRefresh()
  const [search, setSearch] = useSearchParams()
  const text = search.get('q') ?? ''
  const filter = useDeferredValue(text)
  const all = list.data?.items ?? []
  const found = matching(all, filter)

  function filterBy(typed: string) {
    setSearch(
      (current) => {
        const next = new URLSearchParams(current)
        if (typed) next.set('q', typed)
        else next.delete('q')
        return next
      },
      { replace: true },
    )
  }

  return (
    <Page
      title="Interconnects"
      lead={
        list.data ? (
          <>
            {all.length} in {account.name}. Checked <Moment at={list.data.checkedAt} />.
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
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <FilterBox value={text} onChange={filterBy} />
            <Button
              variant="quiet"
              disabled={list.isFetching}
              onClick={() => void refresh(interconnectsQuery(account.id, true))}
            >
              <RefreshIcon className="size-4.5" />
              Refresh
            </Button>
          </div>
          <p role="status" className="sr-only">
            {filter && list.data && `${found.length} of ${all.length} shown`}
          </p>
          {list.isPending ? (
            <>
              <Reading what="the interconnects" />
              <InterconnectTableSkeleton />
            </>
          ) : found.length > 0 ? (
            <InterconnectTable key={filter} interconnects={found} />
          ) : (
            <p className="rounded-card border border-dashed border-line-strong bg-surface p-8 text-center text-ink-soft">
              Nothing here matches “{filter}”.{' '}
              <button type="button" className="link min-h-6" onClick={() => filterBy('')}>
                Show all {all.length}
              </button>
            </p>
          )}
        </>
      )}
    </Page>
  )
}
