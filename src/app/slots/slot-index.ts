import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { fold, wordsOf } from './fold.ts'
import { compareSpeeds, countDevices, facilityKey } from './places.ts'
import { siteOf } from './sites.ts'
import { type SlotState, slotState } from './slot-state.ts'

export interface IndexedSlot {
  slot: Slot
  state: SlotState
  facility: string
  /** All that a search looks at, folded. */
  text: string
}

/** An account’s slots made ready to be searched with every key press: folded and put in order once. */
export interface SlotIndex {
  /** By city, facility and speed. */
  slots: readonly IndexedSlot[]
  /** Every speed that there is, slowest first. */
  speeds: readonly string[]
  /** How many of Cloudflare’s devices a facility has, by its key; undefined where they are not all named. */
  devicesIn: ReadonlyMap<string, number | undefined>
  /** The same of a whole site. */
  devicesAt: ReadonlyMap<string, number | undefined>
}

export interface SlotQuery {
  text: string
  /** As the API spells it; empty for any. */
  speed: string
  occupiedToo: boolean
}

/** @param account the account that wants to order */
export function indexSlots(slots: readonly Slot[], account: string): SlotIndex {
  const byFacility = Map.groupBy(slots, facilityKey)
  const bySite = Map.groupBy(slots, ({ site }) => site)
  const places = new Map(
    [...byFacility].flatMap(([key, [first]]) => (first ? [[key, placeOf(key, first)]] : [])),
  )
  return {
    slots: slots
      .map((slot) => {
        const facility = facilityKey(slot)
        const place = places.get(facility)
        const own = [slot.speed, inWords(slot.speed), slot.ccr_device_name ?? '', slot.id].join(' ')
        return {
          slot,
          state: slotState(slot, account),
          facility,
          text: `${place?.text} ${fold(own)}`,
          rank: place?.rank ?? '',
        }
      })
      .toSorted(
        (one, other) =>
          compareText(one.rank, other.rank) ||
          compareSpeeds(one.slot.speed, other.slot.speed) ||
          compareText(one.slot.ccr_device_name ?? '', other.slot.ccr_device_name ?? '') ||
          compareText(one.slot.id, other.slot.id),
      ),
    speeds: [...new Set(slots.map(({ speed }) => speed))].toSorted(compareSpeeds),
    devicesIn: new Map([...byFacility].map(([key, inside]) => [key, countDevices(inside)])),
    devicesAt: new Map([...bySite].map(([site, inside]) => [site, countDevices(inside)])),
  }
}

/** The words of a place, and where it stands in the order of all: by city, then site, then facility. */
function placeOf(key: string, { site, facility }: Slot) {
  const known = siteOf(site)
  const words = [facility.name, ...facility.address, site, known?.city, known?.country, known?.also]
  return {
    text: fold(words.filter(Boolean).join(' ')),
    rank: [fold(known?.city ?? site), site, fold(facility.name), key].join('\n'),
  }
}

// Not localeCompare: over thousands of slots that costs a second, and what is compared is folded already.
function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** Those in which every word of the text occurs somewhere, in the index’s order. */
export function searchSlots({ slots }: SlotIndex, { text, speed, occupiedToo }: SlotQuery): IndexedSlot[] {
  const words = wordsOf(text)
  return slots.filter(
    (indexed) =>
      (occupiedToo || indexed.state === 'free') &&
      (speed === '' || indexed.slot.speed === speed) &&
      words.every((word) => indexed.text.includes(word)),
  )
}
