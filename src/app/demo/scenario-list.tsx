import type { Scenario } from '../../contract/demo.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import { Button } from '../ui/button.tsx'
import { CloudIcon, PortIcon } from '../ui/kind-icons.tsx'
import { PanelPart } from './panel-part.tsx'
import { changePanel, usePanelState } from './panel-state.ts'
import { usePlayScenario } from './use-play-scenario.ts'

/** Every scenario, by its name and one click each; those that are shown most are in sight. */
export function ScenarioList({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { freshWorld } = usePanelState()
  const groups = [...Map.groupBy(scenarios, ({ group }) => group)]
  return (
    <PanelPart title="Scenarios">
      <p className="text-small text-ink-soft">Each opens the order form, filled in for it.</p>
      <label className="mt-1 flex min-h-9 cursor-pointer items-center gap-2 text-small">
        <input
          type="checkbox"
          checked={freshWorld}
          onChange={(event) => changePanel({ freshWorld: event.target.checked })}
          className="size-4 accent-accent"
        />
        In a fresh world: an account of its own
      </label>
      {groups.map(([group, members], index) =>
        index === 0 ? (
          <Scenarios key={group} scenarios={members} />
        ) : (
          <details key={group} className="mt-3">
            <summary className="min-h-9 cursor-pointer py-1.5 text-small font-semibold">{group}</summary>
            <Scenarios scenarios={members} />
          </details>
        ),
      )}
    </PanelPart>
  )
}

function Scenarios({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { freshWorld } = usePanelState()
  const play = usePlayScenario()
  return (
    <ul className="mt-1 grid">
      {scenarios.map((scenario) => (
        <li key={scenario.code} className="border-t border-line py-2.5 first:border-t-0">
          <p className="font-semibold">{scenario.title}</p>
          <p className="text-small text-ink-soft">{scenario.see}</p>
          <div className="mt-1.5 flex flex-wrap gap-2">
            {scenario.kinds.map((kind) => (
              <Button key={kind} size="small" onClick={() => play(scenario, { kind, freshWorld })}>
                {kind === 'direct' ? <PortIcon className="size-4" /> : <CloudIcon className="size-4" />}
                <span>
                  <span className="sr-only">{scenario.title}: </span>
                  {KIND_NAMES[kind]}
                </span>
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
