import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Order } from '../../contract/order.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { ordersQuery } from '../api/orders.ts'
import { useAccount } from '../shell/account.tsx'
import { type Pairing, pairingOf } from './pairing-of.ts'

const none: Order[] = []

/** Who backs up whom in this account; undefined until both interconnects and orders were read, or could not be. */
export function usePairings(also?: Interconnect): ReadonlyMap<string, Pairing> | undefined {
  const { account } = useAccount()
  const list = useQuery(interconnectsQuery(account.id))
  const orders = useQuery(ordersQuery(account.id))
  const all = list.data?.items
  const placed = orders.data?.items ?? (orders.error ? none : undefined)
  return useMemo(() => {
    if (!all || !placed) return undefined
    // A new one may not be on the list yet.
    const missing = also && !all.some(({ name }) => name === also.name)
    return pairingOf(missing ? [...all, also] : all, placed)
  }, [all, placed, also])
}
