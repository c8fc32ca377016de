import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CreatedOrder } from '../../contract/order.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { ordersQuery } from '../api/orders.ts'

/** Has the lists that this tab holds read again where they do not know yet what became of this order. */
export function useCatchUp({ account, id, interconnect }: CreatedOrder): void {
  const queryClient = useQueryClient()
  const { name } = interconnect
  useEffect(() => {
    const orders = ordersQuery(account).queryKey
    const interconnects = interconnectsQuery(account).queryKey
    const known = queryClient.getQueryData(orders)?.items.find((order) => order.id === id)
    const listed = queryClient.getQueryData(interconnects)?.items.some((each) => each.name === name)
    if (known?.state !== 'created') void queryClient.invalidateQueries({ queryKey: orders, exact: true })
    if (!listed) void queryClient.invalidateQueries({ queryKey: interconnects, exact: true })
  }, [queryClient, account, id, name])
}
