import type { Interconnect } from '../../contract/interconnect.ts'
import type { CreatedOrder } from '../../contract/order.ts'
import { OrderAgain } from '../order/order-again.tsx'
import { useAccount } from '../shell/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'

interface VanishedNoticeProps {
  interconnect: Interconnect
  order: CreatedOrder | undefined
  /** When it was found to be gone, and when it was seen last: ISO 8601. */
  at: string
  lastSeen: string | undefined
  /** Whether this page sent a removal whose outcome was not known. */
  removed: boolean
}

/** An interconnect that went while its page was open: since when, and how to get another. */
export function VanishedNotice({ interconnect, order, at, lastSeen, removed }: VanishedNoticeProps) {
  return (
    <Notice
      tone={removed ? 'good' : 'wait'}
      role="status"
      title={removed ? 'It was removed' : 'This interconnect is gone'}
      actions={<Again interconnect={interconnect} order={order} />}
    >
      <p>
        At <Moment at={at} seconds /> Cloudflare no longer had it
        {lastSeen && (
          <>
            ; it was last seen at <Moment at={lastSeen} seconds />
          </>
        )}
        . {removed ? 'The removal went through.' : `${remover(order)} What was known of it stays below.`}
      </p>
      {interconnect.type === 'gcp_partner' && (
        <p>Its pairing key is spent: another one takes a new attachment and its key.</p>
      )}
    </Notice>
  )
}

function remover(order: CreatedOrder | undefined): string {
  return order?.removedBy === undefined
    ? 'Somebody removed it; if that was done through this console, its activity says who.'
    : `${order.removedBy} removed it through this console.`
}

/** The form, filled in as this one was ordered as far as that is known. */
function Again({ interconnect, order }: Pick<VanishedNoticeProps, 'interconnect' | 'order'>) {
  const { href, startNewOrder } = useAccount()
  if (order) return <OrderAgain order={order}>Order it again</OrderAgain>
  const text = (field: string) => {
    const value: unknown = interconnect[field] // any field may be missing, or of another type
    return typeof value === 'string' ? value : undefined
  }
  const fields =
    interconnect.type === 'gcp_partner'
      ? { kind: 'gcp_partner', bandwidth: text('speed') }
      : { kind: 'direct', slot_id: text('slot_id'), speed: text('speed') }
  return (
    <ButtonLink variant="primary" href={href('/new', fields)} onClick={startNewOrder}>
      Order it again
    </ButtonLink>
  )
}
