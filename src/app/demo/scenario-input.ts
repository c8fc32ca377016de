import type { Scenario } from '../../contract/demo.ts'
import type { Kind } from '../../contract/kind.ts'

/** What the form is filled in with. `parameters` may stand in an address, `pairingKey` may not. */
interface ScenarioInput {
  parameters: Record<string, string>
  pairingKey?: string
}

/** An input that brings a scenario about and that nobody has used, so that it can be played again and again. */
export function scenarioInput({ ending, code }: Scenario, kind: Kind): ScenarioInput {
  const uuid = crypto.randomUUID()
  const sentinel = uuid.slice(0, uuid.lastIndexOf('-') + 1) + ending
  if (kind === 'direct') return { parameters: { kind, slot_id: sentinel } }
  const region = code === 'wrong-region' ? 'europe-west3' : 'us-central1'
  return { parameters: { kind, bandwidth: '1G' }, pairingKey: `${sentinel}/${region}/1` }
}

/** The address that opens the demo at a scenario, with nothing in it that was used. */
export function scenarioLink({ code }: Scenario, kind: Kind): string {
  return `${location.origin}/new?${new URLSearchParams({ scenario: code, kind }).toString()}`
}
