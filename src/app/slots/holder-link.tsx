import { Link } from 'wouter'
import type { Slot } from '../../contract/slot.ts'
import { useAccount } from '../shell/account.tsx'
import { useHolder } from './use-holder.ts'

/** Leads to the order or the interconnect that sits on a slot, if it is one of this account. */
export function HolderLink({ slot }: { slot: Slot }) {
  const { account, href } = useAccount()
  const { order, interconnect } = useHolder(account.id, slot.id)
  if (order) {
    return (
      <Link href={href(`/orders/${order}`)} className="link">
        See the order that holds it
      </Link>
    )
  }
  if (!interconnect) return null
  return (
    <Link href={href(`/interconnects/${encodeURIComponent(interconnect)}`)} className="link">
      See {interconnect}
    </Link>
  )
}
