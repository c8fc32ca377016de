import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Order } from '../../contract/order.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { ordersQuery } from '../api/orders.ts'
import { useAccount } from '../shell/account.tsx'
import type { Pairing, pairingOf } from './pairing-of.ts'

const none: Order[] = []

/**
 * Who backs up whom in this account; undefined until both interconnects and orders were read, or could not be.
 * @param find how to find out; nothing is while it is not there
 * @param also one that may be too new for the list
 */
export function usePairings(
  find: typeof pairingOf | undefined,
  also?: Interconnect,
): ReadonlyMap<string, Pairing> | undefined {
  const { account } = useAccount()
  const list = useQuery(interconnectsQuery(account.id))
  const orders = useQuery(ordersQuery(account.id))
  const all = list.data?.items
  const placed = orders.data?.items ?? (orders.error ? none : undefined)
  return useMemo(() => {
    if (!find || !all || !placed) return undefined
    const missing = also && !all.some(({ name }) => name === also.name)
    return find(missing ? [...all, also] : all, placed)
  }, [find, all, placed, also])
}
