import { expect, test } from 'vitest'
import type { Ordered } from '../../contract/order.ts'
import { differencesOf, traitsOf } from './compare-candidate.ts'

const account = '0123456789abcdef0123456789abcdef'
const slot = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
const toIowa: Ordered = { type: 'gcp_partner', bandwidth: '1G', region: 'us-central1', domain: '2' }
const atSlot: Ordered = { type: 'direct', slot_id: slot, speed: '10G' }
const partner = (fields: object) => ({
  account,
  name: 'icon-1',
  type: 'gcp_partner',
  region: 'us-central1',
  ...fields,
})
const port = (fields: object) => ({
  account,
  name: 'icon-2',
  type: 'direct',
  slot_id: slot,
  speed: '10G',
  ...fields,
})

test('a partner interconnect is compared by region and bandwidth', () => {
  expect(traitsOf(toIowa, partner({ speed: '500M' }))).toEqual([
    { same: true, text: 'The same region: us-central1' },
    { same: false, text: 'Another bandwidth: 500 Mbps instead of 1 Gbps' },
    { same: true, text: 'Was not there before the order was sent' },
  ])
})

test('what Cloudflare does not tell counts neither for nor against', () => {
  expect(traitsOf(toIowa, partner({}))[1]).toEqual({
    same: undefined,
    text: 'Cloudflare does not tell its bandwidth',
  })
})

test('a port is compared by its slot, in any case, and its speed', () => {
  expect(traitsOf(atSlot, port({ slot_id: slot.toUpperCase() })).map(({ same }) => same)).toEqual([
    true,
    true,
    true,
  ])
  expect(differencesOf(atSlot, port({ speed: '100G' }))).toEqual([
    'Another speed: 100 Gbps instead of 10 Gbps',
  ])
})

test('a speed that was not ordered is not compared', () => {
  expect(traitsOf({ type: 'direct', slot_id: slot }, port({ speed: '100G' }))).toHaveLength(2)
})

test('an interconnect of another kind differs by that alone', () => {
  expect(differencesOf(atSlot, partner({}))).toEqual(['Another kind: Google Cloud partner'])
})
