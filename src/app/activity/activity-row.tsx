// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Safari forgets what a
// table is where its rows are drawn as cards (`display: grid`); the roles remind it.
import { memo } from 'react'
import { Link } from 'wouter'
import type { Activity } from '../../contract/activity.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import { shortName } from '../../contract/order-name.ts'
import { orderedInWords } from '../order/ordered-words.ts'
import { useAccount } from '../shell/account.tsx'
import { Chip } from '../ui/chip.tsx'
import { Mono } from '../ui/facts.tsx'
import { Moment } from '../ui/moment.tsx'
import { cellClass, rowClass } from '../ui/row-class.ts'
import { wordsOf } from './entry-words.ts'
import { stateWords } from './state-words.ts'

/** Their target is the name of an interconnect that is still there. */
const pointsAtInterconnect: ReadonlySet<Activity['action']> = new Set(['label', 'confirm-step', 'create-cni'])

/**
 * One entry: when, who, what, about which order, and the numbers to find it by elsewhere. It is drawn anew only when something
 * of it is another: each slice of rows leaves those before it as they are.
 */
export const ActivityRow = memo(function ActivityRow({ entry }: { entry: Activity }) {
  return (
    <tr role="row" className={`${rowClass} hover:bg-sunken`}>
      <td role="cell" className={`${cellClass} max-md:order-1 max-md:text-small`}>
        <Moment at={entry.at} seconds />
      </td>
      <td
        role="cell"
        className={`${cellClass} max-md:order-2 max-md:text-right max-md:text-small md:wrap-anywhere`}
      >
        {entry.actor}
      </td>
      <td role="cell" className={`${cellClass} max-md:order-3 max-md:col-span-2`}>
        <What entry={entry} />
      </td>
      <td role="cell" className={`${cellClass} max-md:order-4 max-md:col-span-2`}>
        <About entry={entry} />
      </td>
      <td role="cell" className={`${cellClass} text-tiny text-ink-soft max-md:order-5 max-md:col-span-2`}>
        <References entry={entry} />
      </td>
    </tr>
  )
})

function What({ entry }: { entry: Activity }) {
  const { href } = useAccount()
  const { tone, icon: Icon, title, detail, interconnect } = wordsOf(entry)
  const ink = {
    neutral: 'text-ink-soft',
    info: 'text-accent',
    good: 'text-good',
    wait: 'text-wait',
    bad: 'text-bad',
  }
  return (
    <div className="flex gap-2">
      <Icon className={`mt-1 size-4 shrink-0 ${ink[tone]}`} />
      <div className="min-w-0">
        <span className="block font-semibold wrap-anywhere">
          {title}
          {interconnect && (
            <>
              {' '}
              <Link
                href={href(`/interconnects/${encodeURIComponent(interconnect)}`)}
                className="link font-mono text-small"
              >
                {interconnect}
              </Link>
            </>
          )}
        </span>
        {detail && <span className="block text-small text-ink-soft wrap-anywhere">{detail}</span>}
      </div>
    </div>
  )
}

function About({ entry: { action, target, order, cni } }: { entry: Activity }) {
  const { href } = useAccount()
  if (cni) {
    return (
      <span className="wrap-anywhere">
        “{cni.name}” on{' '}
        <Link
          href={href(`/interconnects/${encodeURIComponent(cni.interconnect)}`)}
          className="link font-mono text-small"
        >
          {cni.interconnect}
        </Link>
      </span>
    )
  }
  if (!order) {
    return (
      <span className="wrap-anywhere">
        {pointsAtInterconnect.has(action) ? (
          <Link
            href={href(`/interconnects/${encodeURIComponent(target)}`)}
            className="link font-mono text-small"
          >
            {target}
          </Link>
        ) : (
          <Mono>{target}</Mono>
        )}
      </span>
    )
  }
  const { name, tone, icon } = stateWords[order.state]
  return (
    <>
      <Link href={href(`/orders/${target}`)} className="link inline-block py-0.5 wrap-anywhere">
        {orderedInWords(order)}
      </Link>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-soft">
        {KIND_NAMES[order.kind]}
        <span className="flex items-center gap-1.5">
          now
          <Chip tone={tone} icon={icon}>
            {name}
          </Chip>
        </span>
      </span>
    </>
  )
}

function References({ entry: { target, order, request, ray } }: { entry: Activity }) {
  return (
    <span className="grid gap-0.5">
      {order && (
        <span className="whitespace-nowrap">
          Order <Mono>{shortName(target)}</Mono>
        </span>
      )}
      {ray && (
        <span className="wrap-anywhere">
          Ray ID <Mono>{ray}</Mono>
        </span>
      )}
      {request && (
        <span className="whitespace-nowrap" title={request}>
          Request <Mono>{request.slice(0, 8)}</Mono>
        </span>
      )}
    </span>
  )
}
