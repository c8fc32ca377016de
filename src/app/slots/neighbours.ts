import type { Slot } from '../../contract/slot.ts'
import { facilityKey, megabits } from './places.ts'
import { slotState } from './slot-state.ts'

/** A slot that can be had instead of another. */
export interface Neighbour {
  slot: Slot
  sameFacility: boolean
}

/**
 * What an account can order in place of a slot: in the same facility first, then at the same site, each time the nearest
 * speed first. Of slots that do not differ for a person (facility, speed and device are the same) only one is offered.
 */
export function neighboursOf(lost: Slot, slots: readonly Slot[], account: string): Neighbour[] {
  const facility = facilityKey(lost)
  const seen = new Set<string>()
  return slots
    .filter((slot) => slot.id !== lost.id && slot.site === lost.site && slotState(slot, account) === 'free')
    .map((slot) => ({ slot, sameFacility: facilityKey(slot) === facility }))
    .toSorted(
      (one, other) =>
        Number(other.sameFacility) - Number(one.sameFacility) ||
        speedGap(one.slot, lost) - speedGap(other.slot, lost) ||
        one.slot.id.localeCompare(other.slot.id),
    )
    .filter(({ slot }) => {
      const kind = [facilityKey(slot), slot.speed, slot.ccr_device_name].join('\n')
      return !seen.has(kind) && seen.add(kind)
    })
}

/** How far apart two speeds are, by their ratio; unreadable ones are furthest unless they are written alike. */
function speedGap(one: Slot, other: Slot): number {
  if (one.speed === other.speed) return 0
  const [left, right] = [megabits(one.speed), megabits(other.speed)]
  if (!left || !right) return Number.MAX_VALUE
  return Math.abs(Math.log(left / right))
}
