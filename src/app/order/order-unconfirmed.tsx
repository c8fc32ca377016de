import { Link } from 'wouter'
import type { AbandonedOrder, UnknownOrder } from '../../contract/order.ts'
import { describe } from '../interconnect/describe.ts'
import { PathDrawing } from '../interconnect/path-drawing.tsx'
import { pathOf } from '../interconnect/path-states.ts'
import { useAccount } from '../shell/account.tsx'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { QuestionIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { OrderFacts } from './order-facts.tsx'
import { pathSubjectOf } from './ordered-words.ts'

/** An order whose request left and whose outcome nobody told: still looked for, or given up. */
export function OrderUnconfirmed({ order }: { order: UnknownOrder | AbandonedOrder }) {
  const unknown = order.state === 'unknown'
  return (
    <Columns
      main={
        <>
          <Card
            title={unknown ? 'No confirmed answer' : 'Given up'}
            aside={
              <Chip tone={unknown ? 'wait' : 'neutral'} icon={QuestionIcon}>
                {unknown ? 'It may exist' : 'Still watched'}
              </Chip>
            }
          >
            {unknown ? (
              <p className="mb-5">
                The request was sent once and its outcome is not known.{' '}
                <strong>Do not order it again.</strong> The console compares the account’s interconnects and
                shows here what it finds.
              </p>
            ) : (
              <p className="mb-5">
                {order.abandonedBy} gave the order up <Moment at={order.abandonedAt} />. If its interconnect
                turns up after all, it is said here.
              </p>
            )}
            <PathDrawing path={pathOf(pathSubjectOf(order), { at: 'unconfirmed' })} />
            <Checks order={order} />
          </Card>
          <Candidates order={order} />
          <ProblemNotice problem={order.problem} title={`What happened: ${order.problem.title}`} />
        </>
      }
      beside={<OrderFacts order={order} />}
    />
  )
}

function Checks({ order }: { order: UnknownOrder | AbandonedOrder }) {
  const { lastCheckedAt, nextCheckAt } = order
  return (
    <p className="mt-5 border-t border-line pt-4 text-small text-ink-soft">
      {lastCheckedAt ? (
        <>
          Last checked <Moment at={lastCheckedAt} />.{' '}
        </>
      ) : (
        'Not checked yet. '
      )}
      {nextCheckAt && (
        <>
          Next check <Moment at={nextCheckAt} />.
        </>
      )}
    </p>
  )
}

function Candidates({ order: { candidates } }: { order: UnknownOrder | AbandonedOrder }) {
  const { href } = useAccount()
  if (candidates.length === 0) return null
  return (
    <Notice
      tone="info"
      role="status"
      title={candidates.length === 1 ? 'One interconnect may be this order’s' : 'These may be this order’s'}
    >
      <ul>
        {candidates.map((candidate) => {
          const { kindName, place, speed } = describe(candidate)
          return (
            <li key={candidate.name} className="py-1">
              <Link href={href(`/interconnects/${encodeURIComponent(candidate.name)}`)} className="link">
                {candidate.name}
              </Link>
              : {kindName}, {place}, {speed}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
