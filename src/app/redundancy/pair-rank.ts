import type { Slot } from '../../contract/slot.ts'
import type { PairTarget } from './pair-target.ts'
import { deviceOf } from './device-of.ts'

/** How well a slot would back up a port, best first. */
export const PAIR_RANK_WORDS = [
  'Another device at the same site',
  'Another site',
  'Device not stated: it may be the same',
  'The same device: no redundancy',
] as const
export type PairRank = 0 | 1 | 2 | 3

/**
 * Ranks a slot as the redundant pair of a port; an index of {@link PAIR_RANK_WORDS}. Two ports fail apart on two devices or
 * at two sites. The near one comes first, because its traffic keeps the same way into the customer's building.
 * @see https://developers.cloudflare.com/network-interconnect/
 */
export function pairRank(
  slot: Pick<Slot, 'site' | 'ccr_device_name'>,
  partner: Extract<PairTarget, { kind: 'direct' }>,
): PairRank {
  if (slot.site !== partner.site) return 1
  const device = deviceOf(slot)
  if (device === undefined || partner.device === undefined) return 2
  return device === partner.device ? 3 : 0
}
