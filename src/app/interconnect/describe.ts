import { inWords } from '../../contract/bandwidths.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'

/** What the console can say of an interconnect of any type; empty where it was not told. */
export interface Description {
  /** Undefined where the type is one that the console does not know. */
  kind: 'direct' | 'gcp_partner' | undefined
  kindName: string
  /** The facility or the region. */
  place: string
  /** The site and the address. */
  placeDetail: string
  speed: string
  site: string
  facility: string
  region: string
}

/** Puts an interconnect in words. It reads field by field, because a newer API may shape one in another way. */
export function describe(interconnect: Interconnect): Description {
  const { type } = interconnect
  const kind = type === 'direct' || type === 'gcp_partner' ? type : undefined
  const field = (name: string) => {
    const value: unknown = (interconnect as Record<string, unknown>)[name] // any field may be missing or of another type
    return typeof value === 'string' ? value : ''
  }
  const { name: facility, address } = facilityOf(interconnect)
  const site = field('site')
  const region = field('region')
  const speed = field('speed')
  return {
    kind,
    kindName: kind ? KIND_NAMES[kind] : type,
    place: facility || region || site || 'Not stated',
    placeDetail: [facility && site, address].filter(Boolean).join(' · '),
    speed: speed ? inWords(speed) : 'Not stated',
    site,
    facility,
    region,
  }
}

/** A facility's name, and its address in one line. */
function facilityOf(interconnect: Interconnect): { name: string; address: string } {
  const facility = 'facility' in interconnect ? interconnect.facility : undefined
  if (typeof facility !== 'object' || facility === null) return { name: '', address: '' }
  const name = 'name' in facility && typeof facility.name === 'string' ? facility.name : ''
  const address = 'address' in facility && Array.isArray(facility.address) ? facility.address.join(', ') : ''
  return { name, address }
}
