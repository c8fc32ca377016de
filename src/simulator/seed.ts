import type { Slot } from '../contract/slot.ts'
import type { Naming } from './new-interconnect.ts'
import { seedInterconnects } from './seed-interconnects.ts'
import { seedManyInterconnects } from './seed-many-interconnects.ts'
import { seedManySlots } from './seed-many-slots.ts'
import { seedSlots } from './seed-slots.ts'
import { seedStrangeNames } from './seed-strange-names.ts'
import { isSpecial } from './special-accounts.ts'
import type { HeldInterconnect } from './world.ts'

/** How many slots, and interconnects, an account has whose id asks for many. */
const MANY_SLOTS = 5000
const MANY_INTERCONNECTS = 10_000

/** The slots of an account and the interconnects in them, as its id asks for. */
export function seedFor(naming: Naming): { slots: Slot[]; interconnects: HeldInterconnect[] } {
  const { account, random } = naming
  const slots = seedSlots(random)
  if (isSpecial(account, 'manyInterconnects')) {
    return seedManyInterconnects(naming, slots, MANY_INTERCONNECTS)
  }
  if (isSpecial(account, 'strangeNames')) return { slots, interconnects: seedStrangeNames(naming, slots) }
  const all = isSpecial(account, 'manySlots') ? seedManySlots(random, slots, MANY_SLOTS) : slots
  return { slots: all, interconnects: seedInterconnects(naming, all) }
}
