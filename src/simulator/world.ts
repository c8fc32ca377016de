import type { Clock } from '../contract/clock.ts'
import type { DirectInterconnect, GcpPartnerInterconnect } from '../contract/interconnect.ts'
import type { Slot } from '../contract/slot.ts'
import type { Status } from '../contract/status.ts'
import { type Collection, createCollection } from './collection.ts'
import type { HeldCni } from './new-cni.ts'
import type { Naming } from './new-interconnect.ts'
import { createRandom } from './random.ts'
import { seedFor } from './seed.ts'
import { seedCnis } from './seed-cnis.ts'
import { sentinelIn } from './sentinels.ts'
import { hasSeenLight } from './status.ts'

/** An interconnect and what the simulator knows about its future. Times are milliseconds since the epoch. */
export interface HeldInterconnect {
  interconnect: DirectInterconnect | GcpPartnerInterconnect
  createdAt: number
  /** Until then neither list nor get shows it. */
  visibleFrom: number
  /** From then on it is gone, by nobody's doing. */
  vanishesAt?: number
  /** Of a physical one: whether its fibre is in, since when, and whether light was seen earlier. */
  fibre: { plugged: boolean; since: number; seenLight: boolean }
  /** From then on its status, whatever else happens. */
  forced?: { from: number; status: Status }
}

/** What a sentinel makes of an interconnect. */
export type Fate = Partial<Pick<HeldInterconnect, 'visibleFrom' | 'vanishesAt' | 'forced'>>

/** Everything that exists in one account. */
export interface World extends Naming {
  clock: Pick<Clock, 'now'>
  slots: Collection<Slot>
  /** Slots of sentinels that were named: they can be read and ordered, but stand in no list. */
  unlistedSlots: Map<string, Slot>
  interconnects: Collection<HeldInterconnect>
  /** Those of the interconnects that will vanish. */
  vanishing: Set<HeldInterconnect>
  cnis: Collection<HeldCni>
  /** The number of the next CNI's point-to-point link. */
  nextLink: number
  /** The autonomous system number that the account's settings name. */
  defaultAsn: number
  usedKeys: Set<string>
  /** Until then every call answers 429. */
  limitedUntil: number
  /** Requests that are never answered. A request that nobody holds is collected, and its signal then never aborts. */
  unanswered: Set<Request>
}

/** The first of the private autonomous system numbers, so that a demo names nobody's. */
const DEFAULT_ASN = 64_512

/** The world of an account as it is when the account is first named. */
export function createWorld(account: string, clock: Pick<Clock, 'now'>): World {
  const random = createRandom(account)
  const naming = { account, random, names: new Set<string>() }
  const { slots, interconnects } = seedFor(naming)
  const cnis = seedCnis(account, interconnects)
  return {
    ...naming,
    clock,
    slots: createCollection(({ id }) => id, slots),
    unlistedSlots: new Map(),
    interconnects: createCollection(({ interconnect }) => interconnect.name, interconnects),
    vanishing: new Set(),
    cnis: createCollection(({ cni }) => cni.id, cnis),
    nextLink: cnis.length,
    defaultAsn: DEFAULT_ASN,
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

/** Whether an interconnect or a CNI can be read now. */
export function isVisible({ clock }: World, { visibleFrom }: { visibleFrom: number }): boolean {
  return visibleFrom <= clock.now()
}

/** The interconnect of this name, if it can be read now. */
export function findInterconnect(world: World, name: string): HeldInterconnect | undefined {
  const held = world.interconnects.get(name)
  return held && isVisible(world, held) ? held : undefined
}

/** The CNI of this id, if it can be read now. */
export function findCni(world: World, id: string): HeldCni | undefined {
  const held = world.cnis.get(id)
  return held && isVisible(world, held) ? held : undefined
}

/** Adds an interconnect that was created now. */
export function addInterconnect(
  world: World,
  interconnect: HeldInterconnect['interconnect'],
  fate: Fate,
): void {
  const now = world.clock.now()
  const held: HeldInterconnect = {
    interconnect,
    createdAt: now,
    visibleFrom: now,
    fibre: { plugged: false, since: now, seenLight: false },
    ...fate,
  }
  world.interconnects.add(held)
  if (held.vanishesAt !== undefined) world.vanishing.add(held)
}

/** Takes an interconnect away with its CNIs, and frees its slot. A spent pairing key stays spent. */
export function removeInterconnect(world: World, held: HeldInterconnect): void {
  const { interconnect } = held
  world.interconnects.remove(held)
  world.vanishing.delete(held)
  const its = [...world.cnis.after(0)].filter(({ item }) => item.cni.interconnect === interconnect.name)
  for (const { item } of its) world.cnis.remove(item)
  if (interconnect.type !== 'direct') return
  const slot = findSlot(world, interconnect.slot_id)
  if (!slot) return
  slot.occupied = false
  delete slot.account
}

/** Takes away what was to vanish by now. */
export function removeVanished(world: World): void {
  const now = world.clock.now()
  for (const held of world.vanishing) {
    if (held.vanishesAt !== undefined && held.vanishesAt <= now) removeInterconnect(world, held)
  }
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
