import { inWords } from '../../contract/bandwidths.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'

/** One field of an interconnect for people: what it is called, its lines, and whether it is an identifier. */
export interface FieldFact {
  key: string
  term: string
  lines: string[]
  mono: boolean
}

/** Every field that the console knows, the most important first. */
const known: Record<string, string> = {
  name: 'Name',
  type: 'Type',
  facility: 'Facility',
  site: 'Site',
  region: 'Region',
  speed: 'Speed',
  slot_id: 'Slot',
  ccr_device_name: 'Device',
  account: 'Account',
  owner: 'Owner',
  virtual_port_reservation_id: 'Port reservation',
}

const identifiers = new Set(['name', 'slot_id', 'account', 'ccr_device_name', 'virtual_port_reservation_id'])

/** Every field that Cloudflare returned, known ones by importance and then all others under their own names. */
export function factsOf(interconnect: Interconnect): FieldFact[] {
  const importance = Object.keys(known)
  const rank = (key: string) => (key in known ? importance.indexOf(key) : importance.length)
  return Object.entries(interconnect)
    .toSorted(([left], [right]) => rank(left) - rank(right))
    .map(([key, value]) => ({
      key,
      term: known[key] ?? key,
      lines: linesOf(key, value),
      mono: identifiers.has(key) || !(key in known) || isId(value),
    }))
}

/** An owner, for one, may be a name or an account id. */
function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f-]{32,}$/.test(value)
}

function linesOf(key: string, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return ['–']
  if (key === 'facility' && typeof value === 'object' && 'name' in value && 'address' in value) {
    return [String(value.name), ...(Array.isArray(value.address) ? value.address.map(String) : [])]
  }
  if (key === 'speed' && typeof value === 'string') {
    const words = inWords(value)
    return [words === value ? value : `${words} (${value})`]
  }
  if (key === 'type' && (value === 'direct' || value === 'gcp_partner')) {
    return [`${KIND_NAMES[value]} (${value})`]
  }
  return [typeof value === 'string' ? value : JSON.stringify(value)]
}
