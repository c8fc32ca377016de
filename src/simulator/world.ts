import type { Clock } from '../contract/clock.ts'
import type { DirectInterconnect, GcpPartnerInterconnect } from '../contract/interconnect.ts'
import type { Slot } from '../contract/slot.ts'
import type { Status } from '../contract/status.ts'
import type { Naming } from './new-interconnect.ts'
import { createRandom } from './random.ts'
import { seedInterconnects } from './seed-interconnects.ts'
import { seedManySlots } from './seed-many-slots.ts'
import { seedSlots } from './seed-slots.ts'
import { sentinelIn } from './sentinels.ts'
import { isSpecial } from './special-accounts.ts'
import { hasSeenLight } from './status.ts'

/** An interconnect and what the simulator knows about its future. Times are milliseconds since the epoch. */
export interface HeldInterconnect {
  /** Grows with each creation and is never used again, so that a cursor survives deletions. */
  sequence: number
  interconnect: DirectInterconnect | GcpPartnerInterconnect
  createdAt: number
  /** Until then neither list nor get shows it. */
  visibleFrom: number
  /** Of a physical one: whether its fibre is in, since when, and whether light was seen earlier. */
  fibre: { plugged: boolean; since: number; seenLight: boolean }
  /** From then on its status, whatever else happens. */
  forced?: { from: number; status: Status }
}

/** Everything that exists in one account. */
export interface World extends Naming {
  clock: Pick<Clock, 'now'>
  slots: Map<string, Slot>
  /** Slots of sentinels that were named: they can be read and ordered, but stand in no list. */
  unlistedSlots: Map<string, Slot>
  interconnects: HeldInterconnect[]
  nextSequence: number
  usedKeys: Set<string>
  /** Until then every call answers 429. */
  limitedUntil: number
  /** Requests that are never answered. A request that nobody holds is collected, and its signal then never aborts. */
  unanswered: Set<Request>
}

/** How many slots the account has whose id asks for many. */
const MANY = 5000

/** The world of an account as it is when the account is first named. */
export function createWorld(account: string, clock: Pick<Clock, 'now'>): World {
  const random = createRandom(account)
  const usual = seedSlots(random)
  const slots = isSpecial(account, 'manySlots') ? seedManySlots(random, usual, MANY) : usual
  const naming = { account, random, names: new Set<string>() }
  const interconnects = seedInterconnects(naming, slots)
  return {
    ...naming,
    clock,
    slots: new Map(slots.map((slot) => [slot.id, slot])),
    unlistedSlots: new Map(),
    interconnects,
    nextSequence: interconnects.length + 1,
    usedKeys: new Set(),
    limitedUntil: 0,
    unanswered: new Set(),
  }
}

/** The slot of this id, or `undefined` where there is none. A sentinel's slot comes into being when it is first named. */
export function findSlot(world: World, id: string): Slot | undefined {
  const known = world.slots.get(id) ?? world.unlistedSlots.get(id)
  const sentinel = sentinelIn('direct', id)
  if (known || sentinel === undefined || sentinel === 'slot-unknown') return known
  const slot: Slot = {
    id,
    facility: { name: 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'] },
    occupied: sentinel === 'slot-taken',
    site: 'EWR',
    speed: '10G',
    ccr_device_name: 'ewr-ccr-1',
  }
  world.unlistedSlots.set(id, slot)
  return slot
}

/** The interconnects that can be read now, oldest first. */
export function visibleInterconnects(world: World): HeldInterconnect[] {
  return world.interconnects.filter(({ visibleFrom }) => visibleFrom <= world.clock.now())
}

/** The interconnect of this name, if it can be read now. */
export function findInterconnect(world: World, name: string): HeldInterconnect | undefined {
  return visibleInterconnects(world).find(({ interconnect }) => interconnect.name === name)
}

/** Adds an interconnect that was created now. `visibleFrom` and `forced` are what a sentinel makes of it. */
export function addInterconnect(
  world: World,
  interconnect: HeldInterconnect['interconnect'],
  fate: Partial<Pick<HeldInterconnect, 'visibleFrom' | 'forced'>>,
): void {
  const now = world.clock.now()
  world.interconnects.push({
    sequence: world.nextSequence,
    interconnect,
    createdAt: now,
    visibleFrom: now,
    fibre: { plugged: false, since: now, seenLight: false },
    ...fate,
  })
  world.nextSequence += 1
}

/** Takes an interconnect away and frees its slot. A spent pairing key stays spent. */
export function removeInterconnect(world: World, held: HeldInterconnect): void {
  world.interconnects.splice(world.interconnects.indexOf(held), 1)
  if (held.interconnect.type !== 'direct') return
  const slot = findSlot(world, held.interconnect.slot_id)
  if (!slot) return
  slot.occupied = false
  delete slot.account
}

/** Plugs the fibre of a physical interconnect in or out; false where the account has no such interconnect. */
export function plugFibre(world: World, name: string, plugged: boolean): boolean {
  const held = findInterconnect(world, name)
  if (held?.interconnect.type !== 'direct') return false
  const now = world.clock.now()
  if (held.fibre.plugged !== plugged) {
    held.fibre = { plugged, since: now, seenLight: hasSeenLight(held, now) }
  }
  return true
}
