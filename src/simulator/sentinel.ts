import type { Kind } from '../contract/kind.ts'

/**
 * An input that makes the simulator misbehave on purpose. `input` is the last group of a UUID: of the slot's id for a
 * physical port, of the pairing key's first part for Google Cloud. The groups before it are free, so that one scenario can
 * be played more than once. The digits read `de`, zeros, the HTTP status that comes to mind, and a counter.
 */
export interface Sentinel {
  code: string
  input: string
  kinds: readonly Kind[]
  title: string
  happens: string
}

export const direct: readonly Kind[] = ['direct']
export const gcpPartner: readonly Kind[] = ['gcp_partner']
