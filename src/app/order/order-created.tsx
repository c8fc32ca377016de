import type { CreatedOrder } from '../../contract/order.ts'
import { InterconnectCard } from '../interconnect/interconnect-card.tsx'
import { InterconnectView } from '../interconnect/interconnect-view.tsx'
import { OwnPage } from '../interconnect/own-page.tsx'
import { Columns } from '../shell/page.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { requestCurl } from './equivalent-request.ts'
import { OrderAgain } from './order-again.tsx'
import { OrderFacts } from './order-facts.tsx'
import { requestBodyOf } from './ordered-words.ts'
import { useCatchUp } from './use-catch-up.ts'

const evidence: Record<CreatedOrder['evidence'], string> = {
  answer: 'Cloudflare confirmed it in its answer to the one request that was sent.',
  list: 'No answer came to the one request that was sent. The interconnect was then found on the account’s list.',
  adopted:
    'No answer came to the one request that was sent. A person then recognised this interconnect as its outcome.',
}

/** An order that became an interconnect. */
export function OrderCreated({ order }: { order: CreatedOrder }) {
  useCatchUp(order)
  if (order.removedAt) return <Gone order={order} at={order.removedAt} />
  return (
    <>
      <Notice tone="good" title="The interconnect was created">
        <p>
          {evidence[order.evidence]}
          {order.ray && ` Ray ID ${order.ray}.`}
        </p>
      </Notice>
      <InterconnectView
        title="Interconnect"
        interconnect={order.interconnect}
        order={order}
        more={<OwnPage name={order.interconnect.name} />}
      />
    </>
  )
}

function Gone({ order, at }: { order: CreatedOrder; at: string }) {
  return (
    <>
      <Notice
        tone="wait"
        title="Its interconnect is gone"
        actions={<OrderAgain order={order}>Order it again</OrderAgain>}
      >
        <p>
          It was created,{' '}
          {order.removedBy === undefined ? (
            <>
              and since <Moment at={at} /> no list of the account shows it: somebody removed it.
            </>
          ) : (
            <>
              and {order.removedBy} removed it through this console, <Moment at={at} />.
            </>
          )}{' '}
          {order.kind === 'direct'
            ? 'The slot can be ordered again.'
            : 'A pairing key works once: order with a new one.'}
        </p>
        <p>{evidence[order.evidence]}</p>
      </Notice>
      <Columns
        main={
          <InterconnectCard
            title="The interconnect as it was"
            interconnect={order.interconnect}
            path={undefined}
            request={requestCurl(requestBodyOf(order))}
          />
        }
        beside={<OrderFacts order={order} />}
      />
    </>
  )
}
