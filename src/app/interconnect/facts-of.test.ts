import { expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

const port = {
  zone_hint: { rack: 7 },
  account: '0123456789abcdef0123456789abcdef',
  speed: '10G',
  type: 'direct',
  facility: { name: 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'] },
  owner: null,
  site: 'EWR',
  name: 'icon-ewr-7f3a',
  slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
}

test('the most important fields come first, whatever the order of the answer', () => {
  expect(factsOf(port).map(({ term }) => term)).toEqual([
    'Name',
    'Type',
    'Facility',
    'Site',
    'Speed',
    'Slot',
    'Account',
    'Owner',
    'zone_hint',
  ])
})

test('values are put in words where the console knows them', () => {
  const lines = Object.fromEntries(factsOf(port).map((fact) => [fact.key, fact.lines]))
  expect(lines).toMatchObject({
    type: ['Physical port (direct)'],
    facility: ['Equinix NY5', '800 Secaucus Rd', 'Secaucus, NJ 07094'],
    speed: ['10 Gbps (10G)'],
    owner: ['–'],
  })
})

test('a field of a newer API is shown under its own name, as it came', () => {
  expect(factsOf(port).at(-1)).toEqual({
    key: 'zone_hint',
    term: 'zone_hint',
    lines: ['{"rack":7}'],
    mono: true,
  })
})
