import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Order } from '../../contract/order.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { orderQuery } from '../api/orders.ts'

/** Has the account's list read anew, which the console holds against its open orders, and then shows the order again. */
export function useCheckNow({ account, id }: Pick<Order, 'account' | 'id'>) {
  const client = useQueryClient()
  const check = useMutation({
    mutationFn: async () => {
      const list = interconnectsQuery(account, true)
      await client.cancelQueries({ queryKey: list.queryKey, exact: true })
      await client.query({ ...list, staleTime: 0 })
    },
    onSettled: () => client.invalidateQueries({ queryKey: orderQuery(account, id).queryKey, exact: true }),
  })
  return { check: () => check.mutate(), checking: check.isPending, problem: check.error?.problem }
}
