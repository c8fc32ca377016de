import { useMutation, useQueryClient } from '@tanstack/react-query'
import { plugFibre } from '../api/demo.ts'
import { statusQuery } from '../api/interconnects.ts'

/** Moves the fibre of a physical port; its status is then read again. */
export function usePlugFibre(account: string, name: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (plugged: boolean) => plugFibre(account, name, plugged),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: statusQuery(account, name).queryKey }),
  })
}
