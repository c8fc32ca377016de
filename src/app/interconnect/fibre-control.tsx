import { useMutation, useQueryClient } from '@tanstack/react-query'
import { plugFibre } from '../api/demo.ts'
import { statusQuery } from '../api/interconnects.ts'
import { Button } from '../ui/button.tsx'
import { PlugIcon } from '../ui/icons.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** Demo only: does in a second what a facility does in weeks. */
export function FibreControl({ account, name }: { account: string; name: string }) {
  const queryClient = useQueryClient()
  const plug = useMutation({
    mutationFn: () => plugFibre(account, name, true),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: statusQuery(account, name).queryKey }),
  })
  return (
    <div className="rounded-card border border-dashed border-wait bg-wait-soft p-4">
      <p className="text-small text-wait">
        <strong className="mr-2 rounded bg-wait px-1.5 text-tiny font-bold tracking-wider text-wait-soft">
          DEMO
        </strong>
        In reality this is where the facility takes weeks.
      </p>
      <div className="mt-3">
        <Button size="small" disabled={plug.isPending} onClick={() => plug.mutate()}>
          <PlugIcon className="size-4" />
          Plug the fibre in
        </Button>
      </div>
      {plug.error && (
        <div className="mt-3">
          <ProblemNotice problem={plug.error.problem} role="alert" />
        </div>
      )}
    </div>
  )
}
