import type { Order } from '../../contract/order.ts'
import { PathDrawing } from '../interconnect/path-drawing.tsx'
import { pathOf } from '../interconnect/path-states.ts'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { ClockIcon } from '../ui/icons.tsx'
import { OrderFacts } from './order-facts.tsx'
import { pathSubjectOf } from './ordered-words.ts'

/** An order on its way. */
export function OrderInFlight({ order }: { order: Order }) {
  const queued = order.state === 'queued'
  return (
    <Columns
      main={
        <Card
          title={queued ? 'Queued' : 'Ordering'}
          aside={
            <Chip tone="wait" icon={ClockIcon}>
              {queued ? 'Not sent yet' : 'Waiting for Cloudflare'}
            </Chip>
          }
        >
          <p className="mb-5">
            <strong>Do not submit it again.</strong> The request is sent once, and this page shows the answer
            as soon as it is there. You can leave: the console goes on without this page.
          </p>
          <PathDrawing path={pathOf(pathSubjectOf(order), { at: 'ordering' })} />
        </Card>
      }
      beside={<OrderFacts order={order} />}
    />
  )
}
