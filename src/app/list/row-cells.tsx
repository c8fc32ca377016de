import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CheckedStatus } from '../api/interconnects.ts'
import { StatusChip } from '../interconnect/status-chip.tsx'
import { PairLine } from '../redundancy/pair-line.tsx'
import type { Pairing } from '../redundancy/pairing-of.ts'
import { NotRead } from '../ui/not-read.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ColumnId } from './columns.ts'
import type { IndexedInterconnect } from './list-index.ts'

/** What a row shows beside its name. */
export interface RowFacts {
  row: IndexedInterconnect
  status: UseQueryResult<CheckedStatus>
  /** Who backs whom up; undefined while that is read. */
  pairings: ReadonlyMap<string, Pairing> | undefined
}

/** How each column looks, in the table and on the card that a row is where the window is narrow. */
export const CELLS: Record<ColumnId, { className: string; content: (facts: RowFacts) => ReactNode }> = {
  kind: {
    className: 'max-md:order-2 max-md:text-small md:min-w-22 xl:whitespace-nowrap',
    content: ({ row }) => row.kindName,
  },
  where: {
    className: 'max-md:order-1 max-md:col-span-2 md:min-w-32',
    content: ({ row }) => (
      <>
        <span className="block wrap-anywhere">{row.place}</span>
        <span className="block text-tiny text-ink-soft wrap-anywhere md:min-h-5">{row.placeDetail}</span>
      </>
    ),
  },
  facility: {
    className: 'max-md:order-1 max-md:col-span-2 wrap-anywhere md:min-w-32',
    content: ({ row }) => named('Facility', row.facility),
  },
  site: {
    className: 'max-md:order-1 max-md:col-span-2 md:whitespace-nowrap',
    content: ({ row }) => named('Site', row.site),
  },
  device: {
    className: 'max-md:order-1 max-md:col-span-2 md:min-w-28',
    content: ({ row }) => named('Device', row.device, 'font-mono text-small wrap-anywhere'),
  },
  slot: {
    className: 'max-md:order-1 max-md:col-span-2 md:min-w-38',
    content: ({ row }) => named('Slot', row.slot, 'font-mono text-small wrap-anywhere'),
  },
  region: {
    className: 'max-md:order-1 max-md:col-span-2 wrap-anywhere md:min-w-28',
    content: ({ row }) => named('Region', row.region),
  },
  speed: {
    className: 'max-md:order-3 max-md:text-right max-md:text-small md:whitespace-nowrap',
    content: ({ row }) => row.speed,
  },
  redundancy: {
    className: 'max-md:order-5 max-md:col-span-2 md:min-w-32 lg:w-64',
    content: ({ row, pairings }) => <Redundancy name={row.name} pairings={pairings} />,
  },
  status: {
    className: 'max-md:order-4 max-md:col-span-2',
    content: ({ status }) => <StatusCell status={status} />,
  },
}

/** A value that no heading stands above on a card, so that its name stands before it there. */
function named(name: string, value: string, className = ''): ReactNode {
  return (
    <>
      <span aria-hidden="true" className="text-tiny text-ink-soft md:hidden">
        {name}{' '}
      </span>
      {value ? <span className={className}>{value}</span> : <span className="text-ink-soft">–</span>}
    </>
  )
}

function Redundancy({ name, pairings }: { name: string; pairings: RowFacts['pairings'] }) {
  const pairing = pairings?.get(name)
  if (pairing) return <PairLine name={name} pairing={pairing} />
  return pairings === undefined ? <Skeleton className="w-40" /> : null
}

function StatusCell({ status: { data, error } }: Pick<RowFacts, 'status'>) {
  return (
    <>
      <span className="block min-h-7">
        {data ? (
          <StatusChip state={data.state} />
        ) : error ? (
          <NotRead problem={error.problem} />
        ) : (
          <Skeleton className="w-20" />
        )}
      </span>
      {data?.reason && (
        <span className="mt-0.5 block text-tiny text-ink-soft wrap-anywhere">{data.reason}</span>
      )}
    </>
  )
}
