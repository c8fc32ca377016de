// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link } from 'wouter'
import type { Interconnect } from '../../contract/interconnect.ts'
import { statusQuery } from '../api/interconnects.ts'
import { describe } from '../interconnect/describe.ts'
import { StatusChip } from '../interconnect/status-chip.tsx'
import { PairLine } from '../redundancy/pair-line.tsx'
import type { Pairing } from '../redundancy/pairing-of.ts'
import { useAccount } from '../shell/account.tsx'
import { NotRead } from '../ui/not-read.tsx'
import { cellClass, rowClass } from '../ui/row-class.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useInView } from './use-in-view.ts'

interface InterconnectRowProps {
  interconnect: Interconnect
  /** Who backs whom up; undefined while that is read. */
  pairings: ReadonlyMap<string, Pairing> | undefined
}

/** One interconnect. Its status is read while the row is in the window. */
export function InterconnectRow({ interconnect, pairings }: InterconnectRowProps) {
  const { account, href } = useAccount()
  const row = useRef<HTMLTableRowElement>(null)
  const inView = useInView(row)
  const status = useQuery({ ...statusQuery(account.id, interconnect.name), enabled: inView })
  const pairing = pairings?.get(interconnect.name)
  const { kindName, place, placeDetail, speed } = describe(interconnect)
  return (
    <tr ref={row} role="row" className={`${rowClass} hover:bg-sunken`}>
      <th role="rowheader" scope="row" className={`${cellClass} text-left font-normal max-md:col-span-2`}>
        <Link
          href={href(`/interconnects/${encodeURIComponent(interconnect.name)}`)}
          title={interconnect.name}
          className="link inline-block py-0.5 font-mono text-small max-md:wrap-anywhere md:max-w-64 md:truncate"
        >
          {interconnect.name}
        </Link>
      </th>
      <td
        role="cell"
        className={`${cellClass} max-md:order-2 max-md:text-small md:min-w-34 lg:whitespace-nowrap`}
      >
        {kindName}
      </td>
      <td role="cell" className={`${cellClass} max-md:order-1 max-md:col-span-2`}>
        <span className="block wrap-anywhere">{place}</span>
        <span className="block text-tiny text-ink-soft wrap-anywhere md:min-h-5">{placeDetail}</span>
      </td>
      <td
        role="cell"
        className={`${cellClass} max-md:order-3 max-md:text-right max-md:text-small md:whitespace-nowrap`}
      >
        {speed}
      </td>
      <td role="cell" className={`${cellClass} max-md:order-5 max-md:col-span-2 md:w-64`}>
        {pairing ? (
          <PairLine name={interconnect.name} pairing={pairing} />
        ) : (
          pairings === undefined && <Skeleton className="w-40" />
        )}
      </td>
      <td role="cell" className={`${cellClass} max-md:order-4 max-md:col-span-2`}>
        <span className="block min-h-7">
          {status.data ? (
            <StatusChip state={status.data.state} />
          ) : status.error ? (
            <NotRead problem={status.error.problem} />
          ) : (
            <Skeleton className="w-20" />
          )}
        </span>
        {status.data?.reason && (
          <span className="mt-0.5 block text-tiny text-ink-soft wrap-anywhere">{status.data.reason}</span>
        )}
      </td>
    </tr>
  )
}
