import type { Slot } from '../../contract/slot.ts'
import { compareText } from './compare-text.ts'
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
 * @param wanted the speed that a person asked for, if not the lost slot’s own
 */
export function neighboursOf(
  lost: Slot,
  slots: readonly Slot[],
  account: string,
  wanted: string = lost.speed,
): Neighbour[] {
  const facility = facilityKey(lost)
  const seen = new Set<string>()
  return slots
    .filter((slot) => slot.id !== lost.id && slot.site === lost.site && slotState(slot, account) === 'free')
    .map((slot) => ({ slot, sameFacility: facilityKey(slot) === facility }))
    .toSorted(
      (one, other) =>
        Number(other.sameFacility) - Number(one.sameFacility) ||
        speedGap(one.slot.speed, wanted) - speedGap(other.slot.speed, wanted) ||
        compareText(one.slot.id, other.slot.id),
    )
    .filter(({ slot }) => {
      const kind = [facilityKey(slot), slot.speed, slot.ccr_device_name].join('\n')
      return !seen.has(kind) && seen.add(kind)
    })
}

/** How far apart two speeds are, by their ratio; unreadable ones are furthest unless they are written alike. */
function speedGap(one: string, other: string): number {
  if (isSameSpeed(one, other)) return 0
  const [left, right] = [megabits(one), megabits(other)]
  if (!left || !right) return Number.MAX_VALUE
  return Math.abs(Math.log(left / right))
}

/** Whether two speeds are one, however each is written: `10g` is `10G`. */
export function isSameSpeed(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase() || (megabits(one) ?? -1) === megabits(other)
}
