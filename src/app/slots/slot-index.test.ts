import { describe, expect, test } from 'vitest'
import { groupSlots } from './group-slots.ts'
import { ACCOUNT, OTHER_ACCOUNT, slotWith } from './slot.fixture.ts'
import { indexSlots, searchSlots } from './slot-index.ts'

const newark = slotWith()
const newarkBig = slotWith({ speed: '100G', ccr_device_name: 'ewr-ccr-2' })
const frankfurt = {
  ...slotWith({ site: 'FRA', ccr_device_name: 'fra-ccr-1' }),
  facility: { name: 'Equinix FR5', address: ['Kleyerstraße 90', '60326 Frankfurt am Main'] },
}
const taken = slotWith({ site: 'FRA', facility: 'Interxion FRA1', occupied: true, ccr_device_name: null })
const reserved = slotWith({ account: OTHER_ACCOUNT })
const lab = slotWith({ site: 'LAB-7', facility: 'مركز بيانات', ccr_device_name: 'lab-ccr-1' })
const index = indexSlots([newarkBig, lab, taken, frankfurt, reserved, newark], ACCOUNT)
const all = { text: '', speed: '', occupiedToo: false }
const ids = (query: Partial<typeof all>) =>
  searchSlots(index, { ...all, ...query }).map(({ slot }) => slot.id)

describe('a search', () => {
  test.each([
    ['a facility', 'ny5', [newark, newarkBig]],
    ['an address, without its accents', 'KLEYERSTRASSE', [frankfurt]],
    ['a site’s code', 'ewr', [newark, newarkBig]],
    ['a city that only the code tells', 'newark', [newark, newarkBig]],
    ['the metropolis that an airport serves', 'new york', [newark, newarkBig]],
    ['a country', 'germany', [frankfurt]],
    ['a speed as the API spells it', '100g', [newarkBig]],
    ['a speed in words', '100 gbps', [newarkBig]],
    ['a device', 'ccr-2', [newarkBig]],
    ['the beginning of a UUID', frankfurt.id, [frankfurt]],
    ['another script', 'بيانات', [lab]],
    ['words that are each somewhere else', 'newark 10g secaucus ccr-1', [newark]],
    ['words that are not all somewhere', 'newark frankfurt', []],
  ])('finds by %s', (_, text, found) => {
    expect(ids({ text })).toEqual(found.map(({ id }) => id))
  })

  test('shows what cannot be ordered only when asked to', () => {
    expect(ids({})).toEqual([frankfurt, lab, newark, newarkBig].map(({ id }) => id))
    expect(ids({ occupiedToo: true })).toHaveLength(6)
  })

  test('keeps to a speed', () => {
    expect(ids({ speed: '100G' })).toEqual([newarkBig.id])
  })
})

test('the index knows every speed, and how many devices each place has where they are named', () => {
  expect(index.speeds).toEqual(['10G', '100G'])
  expect([...index.devicesAt]).toEqual([
    ['EWR', 2],
    ['LAB-7', 1],
    ['FRA', undefined],
  ])
})

describe('what was found', () => {
  const found = searchSlots(index, { ...all, occupiedToo: true })

  test('is grouped by site and facility, with what is free of how many', () => {
    const { sites, siteCount, facilityCount } = groupSlots(found, 100)
    expect([siteCount, facilityCount]).toEqual([3, 4])
    expect(sites.map(({ site, free, total }) => [site, free, total])).toEqual([
      ['FRA', 1, 2],
      ['LAB-7', 1, 1],
      ['EWR', 2, 3],
    ])
    expect(sites[0]?.facilities.map(({ name }) => name)).toEqual(['Equinix FR5', 'Interxion FRA1'])
  })

  test('counts in full when only a part is listed', () => {
    const { sites, siteCount, facilityCount } = groupSlots(found, 1)
    expect([siteCount, facilityCount]).toEqual([3, 4])
    expect(sites).toHaveLength(1)
    expect(sites[0]).toMatchObject({ total: 2, facilities: [{ name: 'Equinix FR5', total: 1 }] })
  })
})

test('where a pair is looked for, its site comes first and what backs it up best before the rest', () => {
  const partner = {
    kind: 'direct',
    name: 'icon',
    site: 'EWR',
    facility: 'Equinix NY5',
    device: 'ewr-ccr-1',
  } as const
  const ranked = indexSlots([frankfurt, newark, newarkBig], ACCOUNT, partner)
  expect(ranked.slots.map(({ slot, rank }) => [slot.id, rank])).toEqual([
    [newarkBig.id, 0],
    [newark.id, 3],
    [frankfurt.id, 1],
  ])
})

test('5,000 slots are searched and grouped well within two frames', () => {
  const sites = ['EWR', 'FRA', 'MUC', 'GRU', 'NRT', 'LAB-7', 'CDG', 'SIN']
  const many = Array.from({ length: 5000 }, (_, number) =>
    slotWith({
      site: sites[number % sites.length] ?? 'EWR',
      facility: `Equinix ${number % 640}`,
      speed: number % 3 ? '10G' : '100G',
      occupied: number % 5 < 2,
      ccr_device_name: `ccr-${number % 900}`,
    }),
  )
  const large = indexSlots(many, ACCOUNT)
  const times = ['s', 'se', 'sec', 'münchen', 'germany 10g equinix', 'nothing at all', ''].map((text) => {
    const start = performance.now()
    groupSlots(searchSlots(large, { text, speed: '', occupiedToo: true }), 60)
    return performance.now() - start
  })
  // It takes 1 to 5 ms; the bound leaves room for a machine that does something else beside.
  expect(times.toSorted((one, other) => one - other)[3]).toBeLessThan(25)
})
