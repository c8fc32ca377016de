import { Suspense } from 'react'
import { DemoBadge } from '../ui/demo-badge.tsx'
import { later } from '../ui/later.tsx'

/** Loaded in the demo only: live mode has none of its code. */
const Presenter = later(() => import('../demo/presenter.tsx').then((part) => part.Presenter))

/**
 * Says on every screen of the demo that nothing is real; one line, on a phone too.
 * @param presenter whether there is an account to present
 */
export function DemoBanner({ presenter }: { presenter: boolean }) {
  return (
    <div className="border-b border-line bg-wait-soft text-small text-wait">
      <div className="mx-auto flex min-h-10 max-w-[76rem] items-center justify-between gap-2.5 px-4 py-1 sm:px-6">
        <p className="flex min-w-0 items-center gap-2.5">
          <DemoBadge />
          <span className="truncate sm:hidden">Simulated</span>
          <span className="truncate max-sm:hidden">
            Everything here is simulated. Nothing is ordered, and no credential is loaded.
          </span>
        </p>
        {presenter && (
          <Suspense fallback={null}>
            <Presenter />
          </Suspense>
        )}
      </div>
    </div>
  )
}
