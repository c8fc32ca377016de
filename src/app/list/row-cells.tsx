import type { ReactNode } from 'react'
import type { PairLine } from '../redundancy/pair-line.tsx'
import type { Pairing } from '../redundancy/pairing-of.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ColumnId } from './columns.ts'
import type { IndexedInterconnect } from './list-index.ts'
import { StatusCell } from './status-cell.tsx'

/** What a row shows beside its name. */
export interface RowFacts {
  row: IndexedInterconnect
  /** Who backs it up; undefined where that cannot be said. */
  pairing: Pairing | undefined
  /** What says so; undefined until it is here, null where it cannot be loaded. */
  PairLine: typeof PairLine | null | undefined
}

const card = 'max-md:order-1 max-md:col-span-2'

/** How each column looks, in the table and on the card that a row is where the window is narrow. */
export const CELLS: Record<ColumnId, { className: string; content: (facts: RowFacts) => ReactNode }> = {
  kind: {
    className: 'max-md:order-2 max-xl:text-small',
    content: ({ row }) => row.words.kindName,
  },
  where: {
    className: card,
    content: ({ row }) => (
      <>
        <span className="block wrap-anywhere">{row.words.place}</span>{' '}
        <span className="one-line block min-h-4.5 text-tiny text-ink-soft" title={row.words.placeDetail}>
          {row.words.placeDetail || (row.words.region && 'Google Cloud region')}
        </span>
      </>
    ),
  },
  facility: {
    className: `${card} wrap-anywhere`,
    content: ({ row }) => named('Facility', row.words.facility),
  },
  site: { className: card, content: ({ row }) => named('Site', row.words.site) },
  device: {
    className: card,
    content: ({ row }) => named('Device', row.words.device, 'font-mono text-small wrap-anywhere'),
  },
  slot: {
    className: card,
    content: ({ row }) => named('Slot', row.words.slot, 'font-mono text-small wrap-anywhere'),
  },
  region: {
    className: `${card} wrap-anywhere`,
    content: ({ row }) => named('Region', row.words.region),
  },
  speed: {
    className: 'max-md:order-3 max-md:text-right max-md:text-small',
    content: ({ row }) => row.words.speed,
  },
  redundancy: {
    className: 'max-md:order-5 max-md:col-span-2',
    content: ({ row, pairing, PairLine }) =>
      PairLine === undefined ? (
        <PairSkeleton />
      ) : (
        pairing && PairLine && <PairLine name={row.name} pairing={pairing} />
      ),
  },
  status: {
    className: 'max-md:order-4 max-md:col-span-2',
    content: ({ row }) => <StatusCell name={row.name} />,
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

/** Who backs it up while that is on its way: as tall as the two lines that it takes. */
export function PairSkeleton() {
  return (
    <span className="block min-h-10.5 text-small">
      <Skeleton className="w-36" />
    </span>
  )
}
