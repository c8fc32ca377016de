import { BANDWIDTHS } from '../contract/bandwidth.ts'
import type { GcpPartnerInterconnect } from '../contract/interconnect.ts'
import type { Slot } from '../contract/slot.ts'
import type { Naming } from './new-interconnect.ts'
import { seededAttachment, seededPort, seedInterconnects } from './seed-interconnects.ts'
import { buildingAt, SPEEDS, STRANGE } from './seed-many-slots.ts'
import { REGIONS } from './sites.ts'
import type { HeldInterconnect } from './world.ts'

/** Of ten interconnects so many are physical, and so many Healthy whatever their turn. */
const PORTS_OF_TEN = 6
const HEALTHY_OF_TEN = 6

/** Spreads the numbers below 65,536 over four hexadecimal digits, each to another. Odd, hence so. */
const SCATTER = 40_503

/** Which of the seeded fates the `number`th has: mostly the first, which is Healthy. */
function fateOf(number: number): number {
  return (number * 7) % 10 < HEALTHY_OF_TEN ? 0 : number
}

/**
 * So many more interconnects than usual that an account has `total`, and a slot for each physical one. Their ids are counted
 * rather than drawn, since drawing this many takes longer than anybody waits for a first page.
 */
export function seedManyInterconnects(naming: Naming, usual: readonly Slot[], total: number) {
  const { account, random, names } = naming
  const interconnects: HeldInterconnect[] = seedInterconnects(naming, usual)
  const slots = [...usual]
  const [inSlots, reserved] = [random.hex(8), random.hex(8)]

  const common = (place: string, number: number) => {
    const digits = ((number * SCATTER) & 0xffff).toString(16).padStart(4, '0')
    const name = `icon-${place}-${digits}`
    names.add(name)
    return { account, name, owner: account, virtual_port_reservation_id: counted(reserved, number) }
  }

  function port(number: number): HeldInterconnect {
    const turn = slots.length - usual.length
    const { site, ...facility } = buildingAt(STRANGE.length + Math.floor(turn / SPEEDS.length))
    const slot = {
      id: counted(inSlots, number),
      facility,
      occupied: true,
      site,
      speed: SPEEDS[turn % SPEEDS.length] ?? '10G',
      account,
      ccr_device_name: `${site.toLowerCase()}-ccr-${turn % 3}`,
    }
    slots.push(slot)
    const { id: slot_id, speed, ccr_device_name } = slot
    return seededPort(fateOf(number), {
      ...common(site.toLowerCase(), number),
      type: 'direct',
      facility,
      site,
      slot_id,
      speed,
      ccr_device_name,
    })
  }

  function attachment(number: number): HeldInterconnect {
    const interconnect: GcpPartnerInterconnect = {
      ...common('gcp', number),
      type: 'gcp_partner',
      region: REGIONS[number % REGIONS.length] ?? REGIONS[0],
      speed: BANDWIDTHS[number % BANDWIDTHS.length] ?? BANDWIDTHS[0],
    }
    return seededAttachment(fateOf(number), interconnect)
  }

  for (let number = interconnects.length; number < total; number += 1) {
    interconnects.push(number % 10 < PORTS_OF_TEN ? port(number) : attachment(number))
  }
  return { slots, interconnects }
}

/** A UUID whose first group is the account's and whose last one counts. */
function counted(first: string, number: number): string {
  return `${first}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}
