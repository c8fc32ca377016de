import type { Slot } from '../contract/slot.ts'
import type { Random } from './random.ts'
import { FACILITIES, type SeedFacility } from './sites.ts'

/** The speeds of one building's slots. */
const SPEEDS = ['10G', '100G', '10G', '10G', '100G', '10G', '10G', '10G'] as const
/** So many at a building's start, one of each speed, are free in every account, so that any place can be ordered. */
export const ALWAYS_FREE = 2
const OCCUPIED_PERCENT = 40

function deviceName(facility: SeedFacility, firstDevice: number, position: number): string | null {
  if (facility.devices === 0) return null
  return `${facility.site.toLowerCase()}-ccr-${firstDevice + (position % facility.devices)}`
}

/** The slots of every building, some of them taken by other customers, whose names the API does not tell. */
export function seedSlots(random: Random): Slot[] {
  const devicesAt = new Map<string, number>()
  return FACILITIES.flatMap((facility) => {
    const { site, name, address } = facility
    const firstDevice = (devicesAt.get(site) ?? 0) + 1
    devicesAt.set(site, firstDevice + facility.devices - 1)
    return SPEEDS.map((speed, position) => ({
      id: random.uuid(),
      facility: { name, address: [...address] },
      occupied: position >= ALWAYS_FREE && random.below(100) < OCCUPIED_PERCENT,
      site,
      speed,
      ccr_device_name: deviceName(facility, firstDevice, position),
    }))
  })
}
