import { inWords } from '../../contract/bandwidths.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import type { Order } from '../../contract/order.ts'
import { Card } from '../ui/card.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { type Fact, Facts, Mono } from '../ui/facts.tsx'
import { Moment } from '../ui/moment.tsx'

/** What was ordered and when it was sent, with the order's own id. */
export function OrderFacts({ order }: { order: Order }) {
  const { ordered, sentAt } = order
  const what: Fact[] =
    ordered.type === 'direct'
      ? [
          { term: 'Slot', value: <Mono>{ordered.slot_id}</Mono> },
          { term: 'Speed', value: ordered.speed ? inWords(ordered.speed) : 'the slot’s own' },
        ]
      : [
          { term: 'Region', value: ordered.region },
          { term: 'Domain', value: ordered.domain },
          { term: 'Bandwidth', value: inWords(ordered.bandwidth) },
        ]
  return (
    <Card title="The order">
      <Facts
        facts={[
          { term: 'Kind', value: KIND_NAMES[order.kind] },
          ...what,
          {
            term: 'Sent',
            value: sentAt ? (
              <>
                <Moment at={sentAt} />, once
              </>
            ) : order.state === 'rejected' ? (
              'never'
            ) : (
              'not yet'
            ),
          },
          {
            term: 'Order id',
            value: (
              <span className="flex flex-wrap items-center gap-x-5">
                <Mono>{order.id}</Mono>
                {/* Its words stand under the id where they do not fit beside it. */}
                <span className="-ml-3">
                  <CopyButton text={order.id} label="Copy" what="the order’s id" variant="quiet" />
                </span>
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}
