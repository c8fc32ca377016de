import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { inSlices } from '../api/in-slices.ts'
import { type PairRank, pairRank } from '../redundancy/pair-rank.ts'
import type { PairTarget } from '../redundancy/pair-target.ts'
import { compareText } from './compare-text.ts'
import { fold, wordsOf } from './fold.ts'
import { compareSpeeds, countDevices, facilityKey } from './places.ts'
import { siteOf } from './sites.ts'
import { type SlotState, slotState } from './slot-state.ts'

export interface IndexedSlot {
  slot: Slot
  state: SlotState
  facility: string
  /** How well it would back up the port that a pair is looked for; undefined where none is. */
  rank: PairRank | undefined
  /** The words of its facility, folded. */
  words: string
}

/** An account’s slots, put in order once and not with every key press. */
export interface SlotIndex {
  /** By city, facility and speed; where a pair is looked for, the port’s own site and what backs it up best come first. */
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

/** The port that a pair is looked for. */
export type Partner = Extract<PairTarget, { kind: 'direct' }>

/** @param account the account that wants to order */
export function indexSlots(slots: readonly Slot[], account: string, partner?: Partner): SlotIndex {
  const byFacility = Map.groupBy(slots, facilityKey)
  const bySite = Map.groupBy(slots, ({ site }) => site)
  const speeds = [...new Set(slots.map(({ speed }) => speed))].toSorted(compareSpeeds)
  // Thousands of slots have one of a few speeds: each is read once.
  const speedOrder = new Map(speeds.map((speed, order) => [speed, order]))
  const orderOf = ({ slot }: IndexedSlot) => speedOrder.get(slot.speed) ?? speeds.length
  const compareInside = (one: IndexedSlot, other: IndexedSlot) =>
    (one.rank ?? 0) - (other.rank ?? 0) ||
    orderOf(one) - orderOf(other) ||
    compareText(one.slot.ccr_device_name ?? '', other.slot.ccr_device_name ?? '') ||
    compareText(one.slot.id, other.slot.id)
  const indexed = (slot: Slot, facility: string, words: string): IndexedSlot => ({
    slot,
    state: slotState(slot, account),
    facility,
    rank: partner && pairRank(slot, partner),
    words,
  })
  const places = [...byFacility].map(([key, inside]) => ({ key, inside, ...placeOf(key, inside, partner) }))
  return {
    slots: places
      .toSorted((one, other) => compareText(one.order, other.order))
      .flatMap(({ key, inside, words }) =>
        inside.map((slot) => indexed(slot, key, words)).toSorted(compareInside),
      ),
    speeds,
    devicesIn: new Map([...byFacility].map(([key, inside]) => [key, countDevices(inside)])),
    devicesAt: new Map([...bySite].map(([site, inside]) => [site, countDevices(inside)])),
  }
}

/** The words of a facility, and where it stands in the order of all. */
function placeOf(key: string, inside: readonly Slot[], partner: Partner | undefined) {
  const site = inside[0]?.site ?? ''
  const { name, address } = inside[0]?.facility ?? { name: '', address: [] }
  const known = siteOf(site)
  const best = partner ? Math.min(...inside.map((slot) => pairRank(slot, partner))) : 0
  return {
    words: fold([name, ...address, site, known?.city, known?.country, known?.also].filter(Boolean).join(' ')),
    order: [site === partner?.site ? 0 : 1, fold(known?.city ?? site), site, best, fold(name), key].join(
      '\n',
    ),
  }
}

/** Those in which every word of the text occurs somewhere, in the index’s order. */
export function searchSlots({ slots }: SlotIndex, { text, speed, occupiedToo }: SlotQuery): IndexedSlot[] {
  const words = wordsOf(text)
  return slots.filter(
    (indexed) =>
      (occupiedToo || indexed.state === 'free') &&
      (speed === '' || indexed.slot.speed === speed) &&
      words.every((word) => searchedOf(indexed).includes(word)),
  )
}

const speedsInWords = new Map<string, string>()

/** A speed as people may write it, folded. There are a few, of thousands of slots. */
function speedInWords(speed: string): string {
  const known = speedsInWords.get(speed)
  if (known !== undefined) return known
  const made = `${fold(speed)} ${fold(inWords(speed))}`
  speedsInWords.set(speed, made)
  return made
}

const searched = new WeakMap<IndexedSlot, string>()

/** All that a search looks at of a slot, folded once. */
function searchedOf(indexed: IndexedSlot): string {
  const known = searched.get(indexed)
  if (known !== undefined) return known
  const { slot, words } = indexed
  // Joined rather than added up: a text that is still in pieces would be put together by the first key press.
  const made = [
    words,
    speedInWords(slot.speed),
    fold(slot.ccr_device_name ?? ''),
    slot.id.toLowerCase(),
  ].join(' ')
  searched.set(indexed, made)
  return made
}

/** Makes all ready ahead of the first search. @param signal ends it */
export function prepareSearch({ slots }: SlotIndex, signal: AbortSignal): Promise<void> {
  return inSlices(slots, searchedOf, signal)
}
