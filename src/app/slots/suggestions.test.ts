import { expect, test } from 'vitest'
import { ACCOUNT, slotWith } from './slot.fixture.ts'
import { indexSlots } from './slot-index.ts'
import { suggestionsFor } from './suggestions.ts'

const index = indexSlots(
  [
    slotWith({ site: 'AMS', facility: 'NIKHEF' }),
    slotWith({ site: 'AMS', facility: 'NIKHEF', speed: '100G' }),
    slotWith({ site: 'CDG', facility: 'TH2' }),
    slotWith({ site: 'CDG', facility: 'TH2', speed: '100G', occupied: true }),
    slotWith({ site: 'SIN', facility: 'SG1' }),
    slotWith({ site: 'SYD', facility: 'SY3' }),
    slotWith({ site: 'LAB-7', facility: 'Nowhere' }),
  ],
  ACCOUNT,
)
const suggest = (text: string, more: { speed?: string; occupiedToo?: boolean } = {}) =>
  suggestionsFor(index, { text, speed: '', occupiedToo: false, ...more })

test('a city without a site of its own leads to near ones with free slots, not to any on the other side of the planet', () => {
  expect(suggest('Bruxelles').nearby.map(({ site, kilometres, free }) => [site, kilometres, free])).toEqual([
    ['AMS', 160, 2],
    ['CDG', 260, 1],
  ])
})

test('what was searched for beside the city still has to fit', () => {
  expect(suggest('brussels 100g').nearby).toMatchObject([{ site: 'AMS', free: 1 }])
})

test('occupied slots and other speeds are offered with their number', () => {
  expect(suggest('paris', { speed: '100G' })).toMatchObject({ occupied: 1, otherSpeeds: 1 })
  expect(suggest('paris', { speed: '100G', occupiedToo: true }).occupied).toBe(0)
})

test.each(['xyzzy', 'united states', ''])('“%s” names no city to be near to', (text) => {
  expect(suggest(text).nearby).toEqual([])
})
