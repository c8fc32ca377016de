import type { CreatedOrder } from '../../contract/order.ts'
import { InterconnectView } from '../interconnect/interconnect-view.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { requestCurl } from './equivalent-request.ts'
import { requestBodyOf } from './ordered-words.ts'

const evidence: Record<CreatedOrder['evidence'], string> = {
  answer: 'Cloudflare confirmed it in its answer to the one request that was sent.',
  list: 'No answer came to the one request that was sent. The interconnect was then found on the account’s list.',
  adopted:
    'No answer came to the one request that was sent. A person then recognised this interconnect as its outcome.',
}

/** An order that became an interconnect. */
export function OrderCreated({ order }: { order: CreatedOrder }) {
  const domain = order.ordered.type === 'gcp_partner' ? order.ordered.domain : undefined
  return (
    <>
      {order.removedAt ? (
        <Notice tone="wait" title="This interconnect is gone">
          <p>
            It was removed; that was seen <Moment at={order.removedAt} />.
          </p>
        </Notice>
      ) : (
        <Notice tone="good" title="The interconnect was created">
          <p>
            {evidence[order.evidence]}
            {order.ray && ` Ray ID ${order.ray}.`}
          </p>
        </Notice>
      )}
      <InterconnectView
        title="Interconnect"
        interconnect={order.interconnect}
        request={requestCurl(requestBodyOf(order))}
        {...(domain ? { domain } : {})}
      />
    </>
  )
}
