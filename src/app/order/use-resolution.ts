import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Order } from '../../contract/order.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Resolution } from '../../contract/resolution.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { orderQuery, ordersQuery, resolveOrder } from '../api/orders.ts'
import { ProblemError } from '../api/problem-error.ts'

const offline: Problem = {
  type: 'unreachable',
  title: 'You are offline. Nothing was sent',
  status: 0,
  detail: 'Decide again when you are online; it will not be sent by itself.',
}

/** Settles an open order as a person decides, once per click, and shows everywhere what became of it. */
export function useResolution(order: Pick<Order, 'account' | 'id'>) {
  const client = useQueryClient()
  const { queryKey } = orderQuery(order.account, order.id)
  // A second click can come before React has drawn the disabled button.
  const busy = useRef(false)

  const mutation = useMutation({
    mutationFn: async (resolution: Resolution) => {
      if (!navigator.onLine) throw new ProblemError(offline)
      return resolveOrder(order, resolution)
    },
    onSuccess: async (settled) => {
      // A read that is on its way would put the order back to what it was.
      await client.cancelQueries({ queryKey, exact: true })
      client.setQueryData(queryKey, settled)
      void client.invalidateQueries({ queryKey: ordersQuery(order.account).queryKey, exact: true })
      void client.invalidateQueries({ queryKey: interconnectsQuery(order.account).queryKey, exact: true })
    },
    // It may be settled already, or what it was decided on may be gone.
    onError: () => void client.invalidateQueries({ queryKey, exact: true }),
    onSettled: () => {
      busy.current = false
    },
  })

  return {
    settle(resolution: Resolution) {
      if (busy.current) return
      busy.current = true
      mutation.mutate(resolution)
    },
    sending: mutation.isPending,
    problem: mutation.error?.problem,
  }
}
