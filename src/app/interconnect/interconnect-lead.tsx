import { Link } from 'wouter'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { CreatedOrder } from '../../contract/order.ts'
import { useAccount } from '../shell/account.tsx'
import { Moment } from '../ui/moment.tsx'
import { describe } from './describe.ts'

interface InterconnectLeadProps {
  interconnect: Interconnect
  /** Whether the title is a person's label, so that Cloudflare's name stands here. */
  labelled: boolean
  order: CreatedOrder | undefined
}

/** Below the title: what it is, and the order that it comes from where this console placed it. */
export function InterconnectLead({ interconnect, labelled, order }: InterconnectLeadProps) {
  const { href } = useAccount()
  const { kindName, place, speed } = describe(interconnect)
  return (
    <>
      {labelled && (
        <>
          <bdi className="font-mono text-[0.925em]">{interconnect.name}</bdi>,{' '}
        </>
      )}
      {kindName}, {place}, {speed}.
      {order && (
        <>
          {' '}
          <Link href={href(`/orders/${order.id}`)} className="link">
            Ordered <Moment at={order.createdAt} />
          </Link>{' '}
          by {order.actor}.
        </>
      )}{' '}
      <Link href={href('/activity', { text: interconnect.name })} className="link">
        What was done with it
      </Link>
    </>
  )
}
