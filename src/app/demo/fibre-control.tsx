import { WriteButton } from '../shell/write-button.tsx'
import { DemoBadge } from '../ui/demo-badge.tsx'
import { PlugIcon } from '../ui/kind-icons.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { usePlugFibre } from './use-plug-fibre.ts'

/** Beside a port that waits for its fibre: does in a second what a facility does in weeks. */
export function FibreControl({ account, name }: { account: string; name: string }) {
  const plug = usePlugFibre(account, name)
  return (
    <div className="rounded-card border border-dashed border-wait bg-wait-soft p-4">
      <p className="flex items-baseline gap-2 text-small text-wait">
        <DemoBadge />
        In reality this is where the facility takes weeks.
      </p>
      <div className="mt-3">
        <WriteButton size="small" disabled={plug.isPending} onClick={() => plug.mutate(true)}>
          <PlugIcon className="size-4" />
          Plug the fibre in
        </WriteButton>
      </div>
      {plug.error && (
        <div className="mt-3">
          <ProblemNotice problem={plug.error.problem} role="alert" />
        </div>
      )}
    </div>
  )
}
