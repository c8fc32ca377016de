import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Scenario } from '../../contract/demo.ts'
import { Button } from '../ui/button.tsx'
import { DemoBadge } from '../ui/demo-badge.tsx'
import { CrossIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Fibres } from './fibres.tsx'
import { OnStage } from './on-stage.tsx'
import { usePanelState } from './panel-state.ts'
import { Resets } from './resets.tsx'
import { ScenarioList } from './scenario-list.tsx'
import { TimeControl } from './time-control.tsx'

interface PanelProps {
  id: string
  scenarios: UseQueryResult<{ items: Scenario[] }>
  onClose: () => void
}

/** The presenter's panel: beside the screen and not modal, since what it does is to be seen there. */
export function Panel({ id, scenarios, onClose }: PanelProps) {
  const { unknown } = usePanelState()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    // Where a tab remembers it open, the person is elsewhere: the focus moves only for who has just pressed the button.
    if (document.activeElement?.getAttribute('aria-controls') === id) heading.current?.focus()
  }, [id])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is in it.
    <aside
      id={id}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
      // Beside what is presented where there is room for both (app.css makes it), over its foot elsewhere.
      className="fixed inset-x-0 bottom-0 z-20 max-h-[85dvh] overflow-y-auto overscroll-contain border-t-3 border-dashed border-wait bg-surface raised xl:top-0 xl:left-auto xl:max-h-none xl:w-80 xl:border-t-0 xl:border-l-3"
    >
      <div className="sticky top-0 z-10 flex items-center gap-2.5 border-b border-line bg-wait-soft px-4 py-2">
        <DemoBadge />
        <h2
          ref={heading}
          id={`${id}-title`}
          tabIndex={-1}
          className="grow font-semibold text-wait outline-none"
        >
          Presenter
        </h2>
        <Button size="small" variant="quiet" onClick={onClose}>
          <CrossIcon className="size-4" />
          Close
        </Button>
      </div>
      <div className="grid gap-5 p-4">
        {unknown !== undefined && (
          <Notice tone="wait" role="status" title="There is no such scenario">
            <p>The link names “{unknown.slice(0, 64)}”. Choose one below.</p>
          </Notice>
        )}
        <OnStage scenarios={scenarios.data?.items ?? []} />
        <TimeControl />
        {scenarios.error && (
          <ProblemNotice
            problem={scenarios.error.problem}
            title="The scenarios could not be read"
            onRetry={() => void scenarios.refetch()}
          />
        )}
        <ScenarioList scenarios={scenarios.data?.items ?? []} />
        <Fibres />
        <Resets />
      </div>
    </aside>
  )
}
