import type { Facility, Slot } from '../contract/slot.ts'
import type { Random } from './random.ts'

/** Cities of the made-up operators, so that a search has something to tell apart. */
const CITIES: readonly [site: string, city: string, country: string][] = [
  ['ARN', 'Stockholm', 'Sweden'],
  ['MUC', 'München', 'Germany'],
  ['DUS', 'Düsseldorf', 'Germany'],
  ['ZRH', 'Zürich', 'Switzerland'],
  ['VIE', 'Wien', 'Austria'],
  ['MAD', 'Madrid', 'Spain'],
  ['MXP', 'Milano', 'Italy'],
  ['WAW', 'Warszawa', 'Poland'],
  ['CPH', 'København', 'Denmark'],
  ['DUB', 'Dublin', 'Ireland'],
  ['ATL', 'Atlanta, GA', 'United States'],
  ['SEA', 'Seattle, WA', 'United States'],
  ['DEN', 'Denver, CO', 'United States'],
  ['MIA', 'Miami, FL', 'United States'],
  ['YUL', 'Montréal', 'Canada'],
  ['YYZ', 'Toronto', 'Canada'],
  ['GRU', 'São Paulo', 'Brazil'],
  ['BOG', 'Bogotá', 'Colombia'],
  ['DXB', 'Dubai', 'United Arab Emirates'],
  ['JNB', 'Johannesburg', 'South Africa'],
  ['BOM', 'Mumbai', 'India'],
  ['HKG', 'Hong Kong', 'Hong Kong'],
  ['ICN', 'Seoul', 'South Korea'],
  ['MEL', 'Melbourne', 'Australia'],
  // The API’s site is an opaque string, so one is no airport.
  ['LAB-7', 'Testville', 'Nowhere'],
]
const OPERATORS = [
  'Norrsken',
  'Interlink',
  'Metrocore',
  'Plexara',
  'Halden',
  'Ostara',
  'Kestrel',
  'Bluewater',
]
/** The speeds of one building’s slots. */
export const SPEEDS = ['10G', '100G', '10G', '10G', '400G', '100G', '10G', '10G'] as const
const OCCUPIED_PERCENT = 45
const DEVICES_MOST = 3

/** What must not break a screen: other directions of writing, no spaces, markup, nothing at all. */
export const STRANGE: readonly { name: string; address: string[] }[] = [
  { name: 'מרכז נתונים תל אביב ‮101‬', address: ['רחוב הארבעה 28', 'תל אביב'] },
  { name: 'مركز بيانات الرياض', address: ['طريق الملك فهد', 'الرياض'] },
  { name: '🏢🔌 Rack & Röll – 東京第二データセンター', address: ['東京都江東区', '日本'] },
  {
    name: '<img src=x onerror="document.title=1"><b>Markup</b>',
    address: ['</script><h1>Not a heading</h1>'],
  },
  { name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau'.repeat(3), address: ['0'.repeat(200)] },
  { name: '', address: [] },
]

/**
 * So many more slots that an account has `total`, in hundreds of buildings. A few belong to another account, some of those
 * unoccupied: reserved for it.
 */
export function seedManySlots(random: Random, before: readonly Slot[], total: number): Slot[] {
  const other = random.hex(32)
  const slots = [...before]
  for (let building = 0; slots.length < total; building += 1) {
    const place = buildingAt(building)
    const devices = 1 + (building % DEVICES_MOST)
    for (const [position, speed] of SPEEDS.entries()) {
      if (slots.length >= total) break
      const reserved = random.below(100) === 0
      slots.push({
        id: random.uuid(),
        facility: { name: place.name, address: place.address },
        occupied: position > 1 && random.below(100) < OCCUPIED_PERCENT,
        site: place.site,
        speed,
        ccr_device_name: `${place.site.toLowerCase()}-ccr-${building}-${position % devices}`,
        ...(reserved && { account: other }),
      })
    }
  }
  return slots
}

/** A made-up building; the first few have strange names. */
export function buildingAt(number: number): Facility & { site: string } {
  const [site, city, country] = CITIES[number % CITIES.length] ?? ['LAB-7', 'Testville', 'Nowhere']
  const strange = STRANGE[number]
  if (strange) return { site: 'LAB-7', ...strange }
  const operator = OPERATORS[number % OPERATORS.length] ?? 'Norrsken'
  const count = Math.floor(number / CITIES.length) + 1
  return { site, name: `${operator} ${site}${count}`, address: [`${number} Fibre Street`, city, country] }
}
