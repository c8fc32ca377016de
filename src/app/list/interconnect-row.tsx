// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import { memo } from 'react'
import { useAccount } from '../shell/account.tsx'
import { cellClass, rowClass } from '../ui/row-class.ts'
import { RowLink } from '../ui/row-link.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ColumnId } from './columns.ts'
import { CELLS, PairSkeleton, type RowFacts } from './row-cells.tsx'
import { StatusFrame } from './status-cell.tsx'

interface InterconnectRowProps extends RowFacts {
  columns: readonly ColumnId[]
  /** What a person of this console calls it. */
  label: string | undefined
}

/** One interconnect. It is drawn anew only when something of it is another: a key press leaves most rows as they are. */
export const InterconnectRow = memo(function InterconnectRow({
  row,
  columns,
  label,
  pairing,
  PairLine,
}: InterconnectRowProps) {
  const { href } = useAccount()
  return (
    <tr role="row" className={`${rowClass} hover:bg-sunken`}>
      <th role="rowheader" scope="row" className={`${cellClass} ${nameClass}`}>
        <RowLink
          href={href(`/interconnects/${encodeURIComponent(row.name)}`)}
          // As it is: with every blank, and with its own direction of writing.
          className="link inline-block py-0.5 font-mono text-small whitespace-pre-wrap wrap-anywhere"
        >
          <bdi>{row.name}</bdi>
        </RowLink>
        {label && <LabelLine label={label} />}
      </th>
      {columns.map((id) => (
        <td key={id} role="cell" className={`${cellClass} ${CELLS[id].className}`}>
          {CELLS[id].content({ row, pairing, PairLine })}
        </td>
      ))}
    </tr>
  )
})

const nameClass = 'text-left font-normal max-md:col-span-2'

function LabelLine({ label }: { label: string }) {
  return (
    <span className="block text-small font-medium wrap-anywhere">
      <span className="sr-only">, label kept by this console: </span>
      <bdi>{label}</bdi>
    </span>
  )
}

/** A row that is on its way, as tall as it will be. */
export function RowSkeleton({ columns }: Pick<InterconnectRowProps, 'columns'>) {
  return (
    <tr role="row" className={rowClass}>
      <td role="cell" className={`${cellClass} ${nameClass}`}>
        <span className="inline-block py-0.5 text-small">
          <Skeleton className="w-28" />
        </span>
      </td>
      {columns.map((id) => (
        <td key={id} role="cell" className={`${cellClass} ${CELLS[id].className}`}>
          {SKELETONS[id] ?? <Skeleton className="w-20" />}
        </td>
      ))}
    </tr>
  )
}

const SKELETONS: Partial<Record<ColumnId, React.ReactNode>> = {
  where: (
    <>
      <Skeleton className="w-24" />
      <span className="block text-tiny">
        <Skeleton className="w-28" />
      </span>
    </>
  ),
  redundancy: <PairSkeleton />,
  status: (
    <StatusFrame>
      <Skeleton className="w-20" />
    </StatusFrame>
  ),
}
