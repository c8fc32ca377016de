import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { demoTimeQuery, scenariosQuery } from '../api/demo.ts'
import { DemoClock } from './demo-clock.tsx'
import { Panel } from './panel.tsx'
import { changePanel, usePanelState } from './panel-state.ts'
import { usePace } from './use-pace.ts'
import { useScenarioLink } from './use-scenario-link.ts'

const PANEL = 'presenter-panel'

/** In the demo's banner: the button that opens the presenter's panel, and what the time is where it is sped up. */
export function Presenter() {
  const { open } = usePanelState()
  const button = useRef<HTMLButtonElement>(null)
  const time = useQuery(demoTimeQuery)
  const scenarios = useQuery(scenariosQuery)
  const speed = time.data?.speed ?? 1
  usePace(speed)
  useScenarioLink(scenarios.data?.items)

  function close() {
    changePanel({ open: false })
    button.current?.focus()
  }

  return (
    <div className="flex shrink-0 items-center gap-3">
      {speed > 1 && (
        <span className="font-semibold max-sm:sr-only">
          <DemoClock /> · {speed}×
        </span>
      )}
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={open ? PANEL : undefined}
        onClick={() => changePanel({ open: !open })}
        className="min-h-7 rounded-control border border-wait px-2.5 font-semibold hover:bg-wait hover:text-wait-soft aria-expanded:bg-wait aria-expanded:text-wait-soft"
      >
        Presenter
      </button>
      {/* Beside the page rather than in its header: it is no part of what is presented. */}
      {open && createPortal(<Panel id={PANEL} scenarios={scenarios} onClose={close} />, document.body)}
    </div>
  )
}
