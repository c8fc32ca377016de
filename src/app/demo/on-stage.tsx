import type { Scenario } from '../../contract/demo.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { usePanelState } from './panel-state.ts'
import { scenarioLink } from './scenario-input.ts'

/** The scenario that was begun last: what the presenter does now, and what the audience will see. */
export function OnStage({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { playing } = usePanelState()
  const scenario = scenarios.find(({ code }) => code === playing?.code)
  return (
    <div role="status" className="empty:hidden">
      {scenario && playing && (
        <div className="rounded-card border border-wait bg-wait-soft p-3.5">
          <p className="text-tiny font-semibold text-wait">On stage: {KIND_NAMES[playing.kind]}</p>
          <p className="font-semibold">{scenario.title}</p>
          <dl className="mt-2 grid gap-2 text-small">
            <div>
              <dt className="font-semibold">You</dt>
              <dd>{scenario.click}</dd>
            </div>
            <div>
              <dt className="font-semibold">They see</dt>
              <dd>{scenario.see}</dd>
            </div>
          </dl>
          <div className="mt-2 -ml-3">
            <CopyButton
              text={scenarioLink(scenario, playing.kind)}
              label="Copy link"
              what="to this scenario"
              variant="quiet"
            />
          </div>
        </div>
      )}
    </div>
  )
}
