import { describe, expect, test } from 'vitest'
import { Interconnect, InterconnectName, isDirect, isGcpPartner } from './interconnect.ts'

const common = { account: 'a'.repeat(32), name: 'icon-ewr-7f3a' }
const direct = {
  ...common,
  type: 'direct',
  facility: { name: 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'] },
  site: 'EWR',
  slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
  speed: '10G',
}
const gcpPartner = { ...common, type: 'gcp_partner', region: 'us-central1' }

describe('An interconnect', () => {
  test.each([
    ['a physical one', direct, 'direct'],
    ['a physical one with everything', { ...direct, owner: 'x', ccr_device_name: null, lag: 1 }, 'direct'],
    ['a Google Cloud one', gcpPartner, 'gcp_partner'],
    ['a Google Cloud one at an unheard-of speed', { ...gcpPartner, speed: '400G' }, 'gcp_partner'],
    ['a physical one without its slot', { ...direct, slot_id: undefined }, 'other'],
    ['a Google Cloud one without its region', { ...common, type: 'gcp_partner' }, 'other'],
    ['one of a new type', { ...common, type: 'aws', vpc: 'x' }, 'other'],
  ])('that is %s is read for what it is, and loses no field', (_case, input, form) => {
    const interconnect = Interconnect.parse(input)
    expect(interconnect).toEqual(input)
    expect(isDirect(interconnect)).toBe(form === 'direct')
    expect(isGcpPartner(interconnect)).toBe(form === 'gcp_partner')
  })

  test.each([
    ['a name', { ...direct, name: undefined }],
    ['a name that is not empty', { ...direct, name: '' }],
    ['a type', common],
    ['an account', { name: 'a', type: 'direct' }],
  ])('is unreadable without %s', (_case, input) => {
    expect(Interconnect.safeParse(input).success).toBe(false)
  })
})

describe('An interconnect’s name', () => {
  test.each([
    'icon-ewr-7f3a',
    'a/b',
    '100%',
    '%2F',
    '%00',
    '%2525',
    'ä ö',
    '...',
    'a..b',
    '.hidden',
    'x'.repeat(255),
  ])('may be %j', (name) => {
    expect(InterconnectName.parse(name)).toBe(name)
  })

  test.each([
    '',
    '.',
    '..',
    '../a',
    'a/..',
    'a/./b',
    'a\\..\\b',
    '%2e%2E',
    'a%252f..',
    '..;a',
    'a\nb',
    '\u0000',
    'x'.repeat(256),
  ])('may not be %j', (name) => {
    expect(InterconnectName.safeParse(name).success).toBe(false)
  })
})
