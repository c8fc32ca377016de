import { useLocation } from 'wouter'
import type { Scenario } from '../../contract/demo.ts'
import type { Kind } from '../../contract/kind.ts'
import { clearDraft } from '../order/drafts.ts'
import { handOverPairingKey } from '../order/pairing-key-handoff.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { useAccount } from '../shell/account.tsx'
import { changePanel, isDocked } from './panel-state.ts'
import { scenarioInput } from './scenario-input.ts'

interface Play {
  kind: Kind
  /** Whether in an account that nobody has named before. */
  freshWorld: boolean
  /** Whether the address that it comes from is left out of the history. */
  replace?: boolean
}

/** A function that leads to the order form, filled in so that a scenario comes about. */
export function usePlayScenario() {
  const { account, href, startNewOrder } = useAccount()
  const [, navigate] = useLocation()
  return (scenario: Scenario, { kind, freshWorld, replace = false }: Play) => {
    const id = freshWorld ? crypto.randomUUID().replaceAll('-', '') : account.id
    const { parameters, pairingKey } = scenarioInput(scenario, kind)
    // What was typed before is none of this scenario's: a speed, say, that its slot does not have.
    clearDraft(tabStorage, id, kind)
    if (pairingKey !== undefined) handOverPairingKey(id, pairingKey)
    changePanel({ open: isDocked(), playing: { code: scenario.code, kind }, unknown: undefined })
    startNewOrder()
    navigate(href('/new', freshWorld ? { account: id, ...parameters } : parameters), { replace })
  }
}
