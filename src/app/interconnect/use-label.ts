import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { isoTime } from '../../contract/clock.ts'
import { setLabel } from '../api/follow-up.ts'
import { labelsQuery } from '../api/labels.ts'
import { useAccount } from '../shell/account.tsx'
import { useNow } from '../ui/now.ts'

/** What people call an interconnect; undefined where nobody gave it a label, or while that is not known. */
export function useLabelOf(name: string): string | undefined {
  const { account } = useAccount()
  return useQuery(labelsQuery(account.id)).data?.items.find(({ interconnect }) => interconnect === name)
    ?.label
}

/** Gives an interconnect a label, and shows it everywhere at once. @param onSaved told once it is kept */
export function useSetLabel(name: string, onSaved: () => void) {
  const { account, session } = useAccount()
  const client = useQueryClient()
  const now = useNow()
  const { queryKey } = labelsQuery(account.id)
  const mutation = useMutation({
    mutationFn: (label: string) => setLabel(account.id, name, label),
    onSuccess: async ({ label }) => {
      // A read that is on its way would bring back what was before.
      await client.cancelQueries({ queryKey, exact: true })
      client.setQueryData(queryKey, (known) => {
        if (!known) return known
        const others = known.items.filter(({ interconnect }) => interconnect !== name)
        const given = { interconnect: name, label, actor: session.actor, at: isoTime(now()) }
        return { ...known, items: label ? [...others, given] : others }
      })
      void client.invalidateQueries({ queryKey, exact: true })
      onSaved()
    },
  })
  return {
    save: (label: string) => {
      if (!mutation.isPending) mutation.mutate(label)
    },
    saving: mutation.isPending,
    problem: mutation.error?.problem,
  }
}
