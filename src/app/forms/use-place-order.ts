import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Problem } from '../../contract/problem.ts'
import { orderQuery, ordersQuery, placeOrder, readOrder } from '../api/orders.ts'
import { ProblemError, provenBy } from '../api/problem-error.ts'
import { slotQuery, slotsKey } from '../api/slots.ts'
import { markAccepted, type OrderKey } from '../order/kept-keys.ts'
import { orderKeyFor } from '../order/order-key.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { useAccount } from '../shell/account.tsx'

/** Said instead of sending: the one failure of which the browser itself is certain. */
const offline: Problem = {
  type: 'unreachable',
  title: 'You are offline. Nothing was sent',
  status: 0,
  detail: 'Place the order again when you are online; it will not be sent by itself.',
}

/** Said instead of sending: the slot was taken while the review was read. */
const slotTaken: Problem = {
  type: 'slot-occupied',
  title: 'The slot was taken meanwhile',
  status: 409,
  detail: 'Nothing was ordered. Choose another slot.',
}

/** How long the last look at the slot may hold an order up, in milliseconds; the proxy looks again before it sends. */
const LOOK_WITHIN_MS = 3000

/** Where an order stands between "confirm" and the page that follows it. */
export type Placing =
  | { state: 'ready' | 'sending' | 'looking' }
  | { state: 'refused' | 'unsure' | 'offline' | 'not-found'; problem: Problem }

/**
 * Confirms an order, at most once per click and with the same key however often it is tried.
 * @param body what was reviewed; its key is made when this is first used with it
 */
export function usePlaceOrder(body: CreateInterconnect) {
  const { href } = useAccount()
  const [, navigate] = useLocation()
  const queryClient = useQueryClient()
  const [orderKey, setOrderKey] = useState<OrderKey>()
  // A second click can come before React has drawn the disabled button.
  const busy = useRef(false)
  // Once it may have arrived, what is on the slot may be this very order.
  const sent = useRef(false)

  useEffect(() => {
    let current = true
    void orderKeyFor(tabStorage, body).then((made) => current && setOrderKey(made))
    return () => {
      current = false
    }
  }, [body])

  const submit = useMutation({
    mutationFn: async (task: 'send' | 'look') => {
      const { key, accepted } = await orderKeyFor(tabStorage, body)
      if (task === 'look') return readOrder(body.account, key)
      if (!navigator.onLine) throw new ProblemError(offline)
      if (!accepted && !sent.current && (await isTaken(queryClient, body))) throw new ProblemError(slotTaken)
      sent.current = true
      return placeOrder(key, body)
    },
    onSuccess: (order) => {
      markAccepted(tabStorage, body.account, order.id)
      queryClient.setQueryData(orderQuery(body.account, order.id).queryKey, order)
      void queryClient.invalidateQueries({ queryKey: ordersQuery(body.account).queryKey, exact: true })
      // One of its slots is not free any more.
      queryClient.removeQueries({ queryKey: slotsKey(body.account), exact: true })
      navigate(href(`/orders/${order.id}`))
    },
    onSettled: () => {
      busy.current = false
    },
  })

  function run(task: 'send' | 'look') {
    if (busy.current) return
    busy.current = true
    submit.mutate(task)
  }

  return {
    placing: placingOf(submit.status, submit.variables, submit.error),
    /** The order that this body already became, if the console has it. */
    placedAs: orderKey?.accepted ? orderKey.key : undefined,
    send: () => run('send'),
    look: () => run('look'),
  }
}

/** Whether its slot is seen to be taken. What cannot be seen in time holds nothing up. */
async function isTaken(client: QueryClient, body: CreateInterconnect): Promise<boolean> {
  if (body.type !== 'direct') return false
  const read = client.query({ ...slotQuery(body.account, body.slot_id), retry: false }).then(
    ({ occupied }) => occupied,
    () => false,
  )
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), LOOK_WITHIN_MS))
  return Promise.race([read, late])
}

function placingOf(status: string, task: 'send' | 'look' | undefined, error: ProblemError | null): Placing {
  if (status === 'pending') return { state: task === 'look' ? 'looking' : 'sending' }
  if (!error) return { state: 'ready' }
  const { problem } = error
  if (problem === offline) return { state: 'offline', problem }
  if (task === 'look') return { state: problem.type === 'not-found' ? 'not-found' : 'unsure', problem }
  return { state: provenBy(problem), problem }
}
