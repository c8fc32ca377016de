import type { Bandwidth } from '../contract/bandwidth.ts'
import type { DirectInterconnect, GcpPartnerInterconnect } from '../contract/interconnect.ts'
import type { Slot } from '../contract/slot.ts'
import type { Random } from './random.ts'

/** What a new interconnect needs of its world; `names` are all that were ever given, none is given twice. */
export interface Naming {
  account: string
  random: Random
  names: Set<string>
}

function newName(naming: Naming, place: string): string {
  const { random, names } = naming
  const name = `icon-${place}-${random.hex(4)}`
  if (names.has(name)) return newName(naming, place)
  names.add(name)
  return name
}

function common(naming: Naming, place: string) {
  return {
    account: naming.account,
    name: newName(naming, place),
    owner: naming.account,
    virtual_port_reservation_id: naming.random.uuid(),
  }
}

/** A physical interconnect in `slot`, which is taken by it from now on. */
export function occupy(naming: Naming, slot: Slot): DirectInterconnect {
  slot.occupied = true
  slot.account = naming.account
  return {
    ...common(naming, slot.site.toLowerCase()),
    type: 'direct',
    facility: slot.facility,
    site: slot.site,
    slot_id: slot.id,
    speed: slot.speed,
    ccr_device_name: slot.ccr_device_name ?? null,
  }
}

/** A Google Cloud partner interconnect, which never shows its pairing key. */
export function attach(naming: Naming, region: string, speed: Bandwidth): GcpPartnerInterconnect {
  return { ...common(naming, 'gcp'), type: 'gcp_partner', region, speed }
}
