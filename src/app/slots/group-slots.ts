import type { IndexedSlot } from './slot-index.ts'

export interface FacilityGroup {
  key: string
  name: string
  address: string[]
  /** Of all slots found here, also those that are not shown yet. */
  free: number
  total: number
  slots: IndexedSlot[]
}

export interface SiteGroup {
  site: string
  free: number
  total: number
  facilities: FacilityGroup[]
}

/** What a search found, by place, and how many places that are. */
export interface GroupedSlots {
  sites: SiteGroup[]
  siteCount: number
  facilityCount: number
}

/**
 * Puts what was found together by site and facility; it comes in their order already.
 * @param most so many slots are listed; the others count, but places that have only such are left out
 */
export function groupSlots(found: readonly IndexedSlot[], most: number): GroupedSlots {
  const sites: SiteGroup[] = []
  let facilityCount = 0
  for (const [index, indexed] of found.entries()) {
    let site = sites.at(-1)
    if (site?.site !== indexed.slot.site) {
      site = { site: indexed.slot.site, free: 0, total: 0, facilities: [] }
      sites.push(site)
    }
    let facility = site.facilities.at(-1)
    if (facility?.key !== indexed.facility) {
      const { name, address } = indexed.slot.facility
      facility = { key: indexed.facility, name, address, free: 0, total: 0, slots: [] }
      site.facilities.push(facility)
      facilityCount += 1
    }
    const free = Number(indexed.state === 'free')
    site.total += 1
    site.free += free
    facility.total += 1
    facility.free += free
    if (index < most) facility.slots.push(indexed)
  }
  return {
    sites: sites
      .map((site) => ({ ...site, facilities: site.facilities.filter(({ slots }) => slots.length > 0) }))
      .filter(({ facilities }) => facilities.length > 0),
    siteCount: sites.length,
    facilityCount,
  }
}
