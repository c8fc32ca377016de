import { expect, test } from 'vitest'
import { neighboursOf } from './neighbours.ts'
import { ACCOUNT, OTHER_ACCOUNT, slotWith } from './slot.fixture.ts'

const lost = slotWith({ occupied: true })

test('the same facility comes before the same site, and the nearest speed first in each', () => {
  const other100 = slotWith({ facility: 'Equinix NY2', speed: '100G' })
  const other10 = slotWith({ facility: 'Equinix NY2' })
  const same400 = slotWith({ speed: '400G' })
  const same100 = slotWith({ speed: '100G' })
  const same10 = slotWith()
  const found = neighboursOf(lost, [other100, same400, other10, same100, same10], ACCOUNT)
  expect(found.map(({ slot }) => slot)).toEqual([same10, same100, same400, other10, other100])
  expect(found.map(({ sameFacility }) => sameFacility)).toEqual([true, true, true, false, false])
})

test('nearest is nearest to the speed that was asked for, however it is written', () => {
  const [ten, hundred, four] = [slotWith(), slotWith({ speed: '100G' }), slotWith({ speed: '400G' })]
  const found = neighboursOf(lost, [ten, hundred, four], ACCOUNT, '100g')
  expect(found.map(({ slot }) => slot)).toEqual([hundred, four, ten])
})

test('only what this account can order is a neighbour', () => {
  const slots = [
    lost,
    slotWith({ occupied: true }),
    slotWith({ account: OTHER_ACCOUNT }),
    slotWith({ site: 'IAD' }),
  ]
  expect(neighboursOf(lost, slots, ACCOUNT)).toEqual([])
})

test('of slots that do not differ one is offered, of those on two devices both', () => {
  const [first, second] = [slotWith(), slotWith()]
  const elsewhere = slotWith({ ccr_device_name: 'ewr-ccr-2' })
  expect(neighboursOf(lost, [second, elsewhere, first], ACCOUNT).map(({ slot }) => slot)).toEqual([
    first,
    elsewhere,
  ])
})

test('a speed that cannot be read is nearest to itself and far from all else', () => {
  const odd = slotWith({ occupied: true, speed: 'LR4' })
  const [same, ten] = [slotWith({ speed: 'LR4' }), slotWith()]
  expect(neighboursOf(odd, [ten, same], ACCOUNT).map(({ slot }) => slot)).toEqual([same, ten])
})
