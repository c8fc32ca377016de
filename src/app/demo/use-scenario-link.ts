import { useEffect, useEffectEvent } from 'react'
import { useSearchParams } from 'wouter'
import type { Scenario } from '../../contract/demo.ts'
import { useAccount } from '../shell/account.tsx'
import { withoutScenario } from '../shell/scenario-parameter.ts'
import { changePanel } from './panel-state.ts'
import { usePlayScenario } from './use-play-scenario.ts'

/** Begins the scenario that the address names (`?scenario=`, and `kind=` where it can be played with either). */
export function useScenarioLink(scenarios: readonly Scenario[] | undefined): void {
  const { account, session } = useAccount()
  const [search, setSearch] = useSearchParams()
  const play = usePlayScenario()
  const code = search.get('scenario')
  const ready = code !== null && scenarios !== undefined

  const begin = useEffectEvent(() => {
    const scenario = scenarios?.find((each) => each.code === code)
    const kind = scenario?.kinds.find((each) => each === search.get('kind')) ?? scenario?.kinds[0]
    if (scenario && kind) {
      // The listed accounts are everybody's: what others left open there would stand in the way.
      const freshWorld = session.accounts.some(({ id }) => id === account.id)
      play(scenario, { kind, freshWorld, replace: true })
      return
    }
    changePanel({ open: true, unknown: code ?? undefined })
    setSearch(withoutScenario, { replace: true })
  })
  useEffect(() => {
    if (ready) begin()
  }, [ready])
}
