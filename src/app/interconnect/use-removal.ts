import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { isoTime } from '../../contract/clock.ts'
import type { Problem } from '../../contract/problem.ts'
import { interconnectQuery, interconnectsQuery } from '../api/interconnects.ts'
import { ordersQuery } from '../api/orders.ts'
import { ProblemError } from '../api/problem-error.ts'
import { removeInterconnect } from '../api/removal.ts'
import { slotsKey } from '../api/slots.ts'
import { useAccount } from '../shell/account.tsx'
import { useNow } from '../ui/now.ts'
import type { UnconfirmedRemoval } from './removal-unconfirmed.tsx'
import { removedState } from './removed-state.ts'

const offline: Problem = {
  type: 'unreachable',
  title: 'You are offline. Nothing was sent',
  status: 0,
  detail: 'Remove it again when you are online; it will not be sent by itself.',
}

/** No answer came from the console: it may have passed the removal on. */
const noAnswer: Problem = {
  type: 'outcome-unknown',
  title: 'It is not known whether it was removed',
  status: 0,
  detail:
    'The console’s own server did not answer, so the removal may have gone through. This page keeps checking. Removing it again is safe.',
}

/** Removes an interconnect, once per click, and then leads to the list, which is right at once. */
export function useRemoval(name: string, onUnconfirmed: (removal: UnconfirmedRemoval) => void) {
  const { account, href } = useAccount()
  const client = useQueryClient()
  const now = useNow()
  const [, navigate] = useLocation()
  // A second click can come before React has drawn the disabled button.
  const busy = useRef(false)
  const list = interconnectsQuery(account.id).queryKey
  const item = interconnectQuery(account.id, name).queryKey

  const mutation = useMutation({
    mutationFn: async () => {
      if (!navigator.onLine) throw new ProblemError(offline)
      return removeInterconnect(account.id, name).catch((error: unknown) => {
        const unanswered = error instanceof ProblemError && error.problem.status === 0
        throw unanswered ? new ProblemError(noAnswer) : error
      })
    },
    onSuccess: async () => {
      // A read that is on its way would bring it back.
      await client.cancelQueries({ queryKey: list, exact: true })
      client.setQueryData(list, (known) =>
        known ? { ...known, items: known.items.filter((each) => each.name !== name) } : known,
      )
      void client.invalidateQueries({ queryKey: list, exact: true })
      void client.invalidateQueries({ queryKey: ordersQuery(account.id).queryKey })
      // Whoever comes back to its page is told that it is gone; this page goes, so it reads nothing again.
      void client.invalidateQueries({ queryKey: item, exact: true, refetchType: 'none' })
      // One more slot may be free.
      client.removeQueries({ queryKey: slotsKey(account.id), exact: true })
      navigate(href('/'), { state: removedState(name) })
    },
    onError: ({ problem }) => {
      if (problem.type === 'outcome-unknown') onUnconfirmed({ at: isoTime(now()) })
      // What stands in the way may be that somebody else removed it.
      void client.invalidateQueries({ queryKey: item, exact: true })
    },
    onSettled: () => {
      busy.current = false
    },
  })

  return {
    remove() {
      if (busy.current) return
      busy.current = true
      mutation.mutate()
    },
    removing: mutation.isPending,
    problem: mutation.error?.problem,
  }
}
