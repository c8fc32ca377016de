// Apart from the schema, so that a screen can tell the states apart without loading Zod.

/** The states that Cloudflare documents for an interconnect. */
export const STATES = ['Pending', 'Healthy', 'Down', 'Unhealthy'] as const
export type KnownState = (typeof STATES)[number]

/** Whether `state` is one that the console has words for. */
export function isKnownState(state: string): state is KnownState {
  return STATES.some((known) => known === state)
}
