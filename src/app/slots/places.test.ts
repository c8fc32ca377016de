import { describe, expect, test } from 'vitest'
import { compareSpeeds, countDevices, facilityKey } from './places.ts'
import { slotWith } from './slot.fixture.ts'

describe('the devices of a place', () => {
  test('are counted once each, behind occupied slots too', () => {
    const slots = [slotWith(), slotWith({ occupied: true }), slotWith({ ccr_device_name: 'ewr-ccr-2' })]
    expect([countDevices(slots), countDevices(slots.slice(0, 2))]).toEqual([2, 1])
  })

  test.each([null, undefined, ''])('are not known once one slot’s is %s', (ccr_device_name) => {
    expect(countDevices([slotWith(), { ...slotWith(), ccr_device_name }])).toBeUndefined()
  })
})

test('two facilities of one name at different sites are two', () => {
  expect(facilityKey(slotWith())).not.toBe(facilityKey(slotWith({ site: 'IAD' })))
})

test('speeds are in the order of what they carry, unreadable ones last', () => {
  const speeds = ['fast', '100G', '1T', '500M', '10G', '400G', '1.5G']
  expect(speeds.toSorted(compareSpeeds)).toEqual(['500M', '1.5G', '10G', '100G', '400G', '1T', 'fast'])
})
