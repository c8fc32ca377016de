import type { AbandonedOrder } from '../../contract/order.ts'
import { WATCHED_DAYS } from '../../contract/order-name.ts'
import { PathDrawing } from '../interconnect/path-drawing.tsx'
import { pathOf } from '../interconnect/path-states.ts'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { CrossIcon, SearchIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Candidates } from './candidates.tsx'
import { OrderAgain } from './order-again.tsx'
import { OrderChecks } from './order-checks.tsx'
import { OrderFacts } from './order-facts.tsx'
import { pathSubjectOf } from './ordered-words.ts'

/** An order that a person gave up. It is watched on, and what turns up late is an alert. */
export function OrderAbandoned({ order }: { order: AbandonedOrder }) {
  const { abandonedBy, abandonedAt, nextCheckAt, candidates, kind, problem } = order
  const watched = nextCheckAt !== undefined
  return (
    <Columns
      main={
        <>
          {candidates.length > 0 && (
            <Notice tone="bad" role="alert" title="What was given up may exist after all">
              <p>
                {candidates.length === 1 ? 'An interconnect' : `${candidates.length} interconnects`} like the
                one that was ordered turned up. If it is this order’s, it is in place and may be billed: adopt
                it below, or have it removed.
              </p>
            </Notice>
          )}
          <Candidates order={order} />
          <Card
            title="Given up"
            aside={
              watched ? (
                <Chip tone="info" icon={SearchIcon}>
                  Still watched
                </Chip>
              ) : (
                <Chip tone="neutral" icon={CrossIcon}>
                  No longer watched
                </Chip>
              )
            }
          >
            <p className="mb-5">
              {abandonedBy} gave the order up, <Moment at={abandonedAt} />. What it held is free:{' '}
              {kind === 'direct' ? 'the slot' : 'the pairing key and its region'} can be ordered again.
              Whether anything was created was never confirmed.{' '}
              {watched ? (
                <>
                  The console watches until <Moment at={watchedUntil(abandonedAt)} />; if its interconnect
                  turns up, that is said here and on the list.
                </>
              ) : (
                `It was watched for ${WATCHED_DAYS} days.`
              )}
            </p>
            <PathDrawing path={pathOf(pathSubjectOf(order), { at: 'unconfirmed' })} />
            <OrderChecks order={order} />
            {candidates.length === 0 && (
              <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-5">
                <OrderAgain order={order}>Order it again</OrderAgain>
                <p className="min-w-0 grow basis-56 text-small text-ink-soft">
                  {kind === 'direct'
                    ? 'Its slot and speed are filled in. If the first one turns up after all, there are two.'
                    : 'Its bandwidth is filled in. Use a new pairing key: the first may be used up. If the first one turns up after all, there are two.'}
                </p>
              </div>
            )}
          </Card>
          <ProblemNotice
            problem={problem}
            title={`What happened: ${problem.title}`}
            since={order.updatedAt}
          />
        </>
      }
      beside={<OrderFacts order={order} />}
    />
  )
}

function watchedUntil(abandonedAt: string): string {
  return new Date(Date.parse(abandonedAt) + WATCHED_DAYS * 24 * 60 * 60 * 1000).toISOString()
}
