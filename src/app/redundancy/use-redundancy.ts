import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter/use-browser-location'
import type { Order } from '../../contract/order.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { ordersQuery } from '../api/orders.ts'
import { useAccount } from '../shell/account.tsx'
import { type PairTarget, pairTargetOf } from './pair-target.ts'
import { domainsOf } from './pairing-of.ts'

const none: Order[] = []

/** Orders of this account, as far as they were read. */
export function useOrders(): readonly Order[] {
  const { account } = useAccount()
  return useQuery(ordersQuery(account.id)).data?.items ?? none
}

/** What the address says that an order is to be the pair of (`pair=<name>`). */
export type AskedPair =
  | { state: 'none' | 'reading' }
  | { state: 'missing'; name: string }
  | { state: 'found'; target: PairTarget }

/** The interconnect whose pair is to be ordered here, if the address names one. */
export function useAskedPair(): AskedPair {
  const { account } = useAccount()
  // Not the router's own parameters: those are decoded twice, which makes another name of one with a percent sign.
  const name = new URLSearchParams(useSearch({ ssrSearch: '' })).get('pair')
  const list = useQuery({ ...interconnectsQuery(account.id), enabled: name !== null })
  const orders = useQuery({ ...ordersQuery(account.id), enabled: name !== null })
  if (name === null) return { state: 'none' }
  if (list.isPending || orders.isPending) return { state: 'reading' }
  const placed = orders.data?.items ?? none
  const interconnect =
    list.data?.items.find((each) => each.name === name) ??
    // One that was ordered a moment ago may not be on the list yet.
    placed
      .flatMap((order) => (order.state === 'created' && !order.removedAt ? [order.interconnect] : []))
      .find((each) => each.name === name)
  const target = interconnect && pairTargetOf(interconnect, domainsOf(placed))
  return target ? { state: 'found', target } : { state: 'missing', name }
}
