// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link } from 'wouter'
import { statusQuery } from '../api/interconnects.ts'
import { useAccount } from '../shell/account.tsx'
import { cellClass, rowClass } from '../ui/row-class.ts'
import type { ColumnId } from './columns.ts'
import type { IndexedInterconnect } from './list-index.ts'
import { CELLS, type RowFacts } from './row-cells.tsx'
import { useInView } from './use-in-view.ts'

interface InterconnectRowProps extends Pick<RowFacts, 'pairings'> {
  row: IndexedInterconnect
  columns: readonly ColumnId[]
  /** What a person of this console calls it. */
  label: string | undefined
}

/** One interconnect. Its status is read while the row is in the window. */
export function InterconnectRow({ row, columns, label, pairings }: InterconnectRowProps) {
  const { account, href } = useAccount()
  const element = useRef<HTMLTableRowElement>(null)
  const inView = useInView(element)
  const status = useQuery({ ...statusQuery(account.id, row.name), enabled: inView })
  return (
    <tr ref={element} role="row" className={`${rowClass} hover:bg-sunken`}>
      <th role="rowheader" scope="row" className={`${cellClass} text-left font-normal max-md:col-span-2`}>
        <Link
          href={href(`/interconnects/${encodeURIComponent(row.name)}`)}
          // As it is: with every blank, and with its own direction of writing.
          className={`link inline-block py-0.5 font-mono text-small max-md:wrap-anywhere ${
            row.name.length > 30
              ? 'whitespace-pre-wrap md:min-w-56 md:wrap-anywhere'
              : 'max-md:whitespace-pre-wrap md:whitespace-pre'
          }`}
        >
          <bdi>{row.name}</bdi>
        </Link>
        {label && <LabelLine label={label} />}
      </th>
      {columns.map((id) => (
        <td key={id} role="cell" className={`${cellClass} ${CELLS[id].className}`}>
          {CELLS[id].content({ row, status, pairings })}
        </td>
      ))}
    </tr>
  )
}

function LabelLine({ label }: { label: string }) {
  return (
    <span className="block max-w-64 text-small font-medium wrap-anywhere">
      <span className="sr-only">, label kept by this console: </span>
      <bdi>{label}</bdi>
    </span>
  )
}
