import { useQuery } from '@tanstack/react-query'
import { memo, Suspense, useMemo, useRef } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { labelsQuery } from '../api/labels.ts'
import { usePairings } from '../redundancy/use-pairings.ts'
import { useAccount } from '../shell/account.tsx'
import { later } from '../ui/later.tsx'
import { useDrawn } from '../ui/use-drawn.ts'
import { withCommas } from '../ui/with-commas.ts'
import { ExportList } from './export-list.tsx'
import { InterconnectTable } from './interconnect-table.tsx'
import { indexInterconnects, indexLabels } from './list-index.ts'
import type { ListChange, ListQuery } from './list-query.ts'
import { useFound } from './use-found.ts'
import { useKnownStatuses } from './use-known-statuses.ts'
import type { Pairs } from './use-pairs.ts'

const Pager = later(() => import('./pager.tsx').then((part) => part.Pager))
const NothingFound = later(() => import('./nothing-found.tsx').then((part) => part.NothingFound))
const StatusCoverage = later(() => import('./status-coverage.tsx').then((part) => part.StatusCoverage))

/** So many rows are one page. More are paged by half as many: what is drawn is what a key press costs. */
const ROWS_ON_ONE_PAGE = 50
const ROWS_PER_PAGE = 25

interface ListResultsProps {
  all: readonly Interconnect[]
  pairs: Pairs
  query: ListQuery
  onChange: (change: ListChange) => void
}

/** What is found of the list, a page of it at a time. Apart from the field that is typed into, which never waits for it. */
export const ListResults = memo(function ListResults({ all, pairs, query, onChange }: ListResultsProps) {
  const { account } = useAccount()
  const byStatus = query.status !== '' || query.sort?.by === 'status'
  const statuses = useKnownStatuses(account.id, byStatus)
  const drawn = useDrawn(ROWS_ON_ONE_PAGE)
  // Once the rows are drawn: to find the pairs of 10,000 takes as long.
  const pairings = usePairings(drawn < ROWS_ON_ONE_PAGE ? undefined : pairs?.pairingOf)
  const labelled = useQuery(labelsQuery(account.id))
  const labels = useMemo(() => indexLabels(labelled.data?.items ?? []), [labelled.data])
  const index = useMemo(() => indexInterconnects(all), [all])
  const found = useFound(index, query, { labels, statuses, pairings })
  const { rows } = found
  const perPage = rows.length > ROWS_ON_ONE_PAGE ? ROWS_PER_PAGE : ROWS_ON_ONE_PAGE
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const page = Math.min(query.page, pages)
  const begin = (page - 1) * perPage
  const shown = rows.slice(begin, begin + perPage)
  const top = useRef<HTMLDivElement>(null)

  return (
    <>
      {byStatus && (
        <Suspense>
          <StatusCoverage
            account={account.id}
            candidates={found.candidates}
            statusKnown={found.statusKnown}
            statuses={statuses}
            others={query.status === '' ? 'last' : 'left-out'}
          />
        </Suspense>
      )}
      {rows.length === 0 ? (
        <Suspense>
          <NothingFound query={query} total={all.length} onChange={onChange} />
        </Suspense>
      ) : (
        <>
          <div
            ref={top}
            tabIndex={-1}
            className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 outline-none"
          >
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <p role="status" className="text-small text-ink-soft">
                {counted(rows.length, all.length, begin, shown.length)}
              </p>
              <ExportList account={account.id} rows={rows} labels={labels} pairings={pairings} />
            </div>
            {pages > 1 && (
              // As tall as it will be: nothing below moves when it comes.
              <Suspense fallback={<span className="min-h-9 max-sm:basis-full" />}>
                <Pager label="Pages" page={page} pages={pages} />
              </Suspense>
            )}
          </div>
          <InterconnectTable
            rows={shown.slice(0, drawn)}
            query={query}
            labels={labels}
            pairings={pairings}
            PairLine={pairs && pairs.PairLine}
            onChange={onChange}
          />
          {pages > 1 && (
            <div className="mt-4">
              <Suspense>
                <Pager
                  label="Pages, below the list"
                  page={page}
                  pages={pages}
                  // From the end of one page to the beginning of the next.
                  onTurn={() => top.current?.focus()}
                />
              </Suspense>
            </div>
          )}
          {shown.some(({ name }) => labels.has(name)) && (
            <p className="mt-3 text-tiny text-ink-soft">
              The names under the names are labels kept by this console; Cloudflare does not know them.
            </p>
          )}
        </>
      )}
      {labelled.error && (
        <p className="mt-3 text-small text-ink-soft">The labels that this console keeps could not be read.</p>
      )}
    </>
  )
})

/** How much is found, and which part of it is on this page. */
function counted(found: number, all: number, begin: number, shown: number): string {
  const of = found === all ? 'All' : `${withCommas(found)} of`
  const part = shown === found ? ' shown' : `, ${withCommas(begin + 1)}–${withCommas(begin + shown)} shown`
  return `${of} ${withCommas(all)}${part}`
}
