import type { ReactNode } from 'react'
import { useAccount } from '../shell/account.tsx'
import { RowLink } from '../ui/row-link.tsx'

/** The address at which the pair of an interconnect is ordered. @param bandwidth of an attachment, to start with */
export function usePairHref() {
  const { href } = useAccount()
  return (kind: 'direct' | 'gcp_partner', name: string, bandwidth?: string) =>
    href('/new', { kind, bandwidth, pair: name })
}

/** The page of an interconnect. */
export function NameLink({ name }: { name: string }) {
  const { href } = useAccount()
  return (
    <RowLink
      href={href(`/interconnects/${encodeURIComponent(name)}`)}
      className="link font-mono text-[0.925em] wrap-anywhere"
    >
      {name}
    </RowLink>
  )
}

interface OrderPairLinkProps {
  kind: 'direct' | 'gcp_partner'
  name: string
  children: ReactNode
}

/** A line that leads to the order of a pair. */
export function OrderPairLink({ kind, name, children }: OrderPairLinkProps) {
  const { startNewOrder } = useAccount()
  const pairHref = usePairHref()
  return (
    <RowLink href={pairHref(kind, name)} className="link" onClick={startNewOrder}>
      {children}
      <span className="sr-only"> as the pair of {name}</span>
    </RowLink>
  )
}
