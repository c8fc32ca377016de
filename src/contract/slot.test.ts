import { describe, expect, test } from 'vitest'
import { Slot, SlotId } from './slot.ts'

const ID = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'

describe('A slot’s id', () => {
  test.each([ID, ID.toUpperCase(), `\t${ID} `])('%j has one spelling', (input) => {
    expect(SlotId.parse(input)).toBe(ID)
  })

  test.each(['', '  ', undefined, null, 7])('%j is asked for', (input) => {
    expect(SlotId.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([
      'Enter the UUID of the slot.',
    ])
  })

  test.each([ID.slice(1), `${ID}0`, ID.replaceAll('-', ''), `{${ID}}`, ID.replace('b', 'g'), '..'])(
    '%j is refused, showing what one looks like',
    (input) => {
      expect(SlotId.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([
        expect.stringContaining('five groups'),
      ])
    },
  )
})

describe('A slot', () => {
  const slot = {
    id: ID,
    facility: { name: 'Equinix NY5', address: ['800 Secaucus Rd'], floor: 2 },
    occupied: false,
    site: 'EWR',
    speed: '10G',
    optic: 'LR',
  }

  test('keeps the fields of newer revisions', () => {
    expect(Slot.parse(slot)).toEqual(slot)
  })

  test('may have null for its account and its device', () => {
    expect(Slot.safeParse({ ...slot, account: null, ccr_device_name: null }).success).toBe(true)
  })

  test.each(['id', 'facility', 'occupied', 'site', 'speed'])('is unreadable without %s', (field) => {
    expect(Slot.safeParse({ ...slot, [field]: undefined }).success).toBe(false)
  })
})
