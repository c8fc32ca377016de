import { useQuery } from '@tanstack/react-query'
import { Suspense, useDeferredValue, useMemo } from 'react'
import { interconnectsQuery } from '../api/interconnects.ts'
import { labelsQuery } from '../api/labels.ts'
import { ordersQuery } from '../api/orders.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { RemovedNotice } from '../interconnect/removed-notice.tsx'
import { Attention, useOpenOrders } from '../list/attention.tsx'
import { ListSkeleton } from '../list/interconnect-table.tsx'
import { ListFilters } from '../list/list-filters.tsx'
import { ListResults } from '../list/list-results.tsx'
import { needingAttention } from '../list/needs-attention.ts'
import { useListQuery } from '../list/use-list-query.ts'
import { usePairs } from '../list/use-pairs.ts'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { later } from '../ui/later.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'
import { withCommas } from '../ui/with-commas.ts'

const EmptyList = later(() => import('../list/empty-list.tsx').then((part) => part.EmptyList))
const nothing: never[] = []

/** `/`: every interconnect of the account, with the orders that need attention above them. */
export function ListPage() {
  const { account, href, startNewOrder } = useAccount()
  const list = useQuery(interconnectsQuery(account.id))
  const orders = useQuery(ordersQuery(account.id))
  const labels = useQuery(labelsQuery(account.id))
  const refresh = useRefresh()
  const { query, setQuery } = useListQuery()
  const asked = useDeferredValue(query)
  const all = list.data?.items ?? nothing
  const open = useMemo(
    () => (orders.data ? needingAttention(orders.data.items, orders.data.checkedAt) : nothing),
    [orders.data],
  )
  const OpenOrders = useOpenOrders(open.length > 0)
  const pairs = usePairs()
  // What the console itself knows is drawn along with the rows: what came later would push them down.
  const known = !orders.isPending && !labels.isPending && (open.length === 0 || OpenOrders !== undefined)
  // First what stands around the list, which is painted already; the rows then come a little at a time.
  const reading = useDeferredValue(list.isPending || (list.data && !known), true)
  const attention = useDeferredValue(OpenOrders === undefined ? nothing : open, nothing)

  return (
    <Page
      title="Interconnects"
      lead={
        <>
          What connects your network to Cloudflare: where it is, how it is doing, and what backs it up.
          <span className="block text-small">
            {list.data ? (
              <>
                {withCommas(all.length)}
                <span className="max-sm:sr-only"> in {account.name}</span>. Checked{' '}
                <Moment at={list.data.checkedAt} />.
              </>
            ) : list.isPending ? (
              <Skeleton className="w-56" />
            ) : (
              account.name
            )}
          </span>
        </>
      }
      aside={
        <ButtonLink variant="primary" href={href('/new')} onClick={startNewOrder}>
          Order an interconnect
        </ButtonLink>
      }
    >
      <RemovedNotice />
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
      {(list.isPending || all.length > 0) && (
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
      )}
      {/* Below what is typed into, which does not move when they come; and together with the rows. */}
      <Attention orders={attention} OpenOrders={OpenOrders} />
      {orders.error && !orders.data && (
        <div className="mb-6">
          <ProblemNotice
            problem={orders.error.problem}
            title="The orders could not be read: one of them may need attention"
            onRetry={() => void orders.refetch()}
          />
        </div>
      )}
      {reading ? (
        <>
          <Reading what="the interconnects" />
          <ListSkeleton query={asked} onChange={setQuery} />
        </>
      ) : all.length > 0 ? (
        <Suspense fallback={<ListSkeleton query={asked} onChange={setQuery} />}>
          <ListResults all={all} pairs={pairs} query={asked} onChange={setQuery} />
        </Suspense>
      ) : (
        list.data && (
          <Suspense>
            <EmptyList />
          </Suspense>
        )
      )}
    </Page>
  )
}
