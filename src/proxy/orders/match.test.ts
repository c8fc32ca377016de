import { describe, expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Problem } from '../../contract/problem.ts'
import { matchOrder } from './match.ts'
import { ACCOUNT, recordFixture, SLOT } from './order-record.fixture.ts'

const port = (name: string, slot = SLOT): Interconnect => ({
  account: ACCOUNT,
  name,
  type: 'direct',
  facility: { name: 'Equinix NY5', address: [] },
  site: 'EWR',
  slot_id: slot,
  speed: '10G',
})
const attachment = (name: string, region: string, speed: string): Interconnect => ({
  account: ACCOUNT,
  name,
  type: 'gcp_partner',
  region,
  speed,
})
const conflict: Problem = { type: 'upstream-conflict', title: '', status: 409, detail: '' }
const direct = (patch = {}) =>
  recordFixture({ state: 'unknown', baseline: [], slotSeen: 'free', unknownAt: 0, ...patch })
const partner = (patch = {}) =>
  direct({
    kind: 'gcp_partner',
    ordered: { type: 'gcp_partner', bandwidth: '1G', region: 'us-central1', domain: '2' },
    ...patch,
  })
const none = new Set<string>()

describe('matchOrder of a physical order', () => {
  test('finds the new interconnect on its slot, however the slot is spelled', () => {
    const there = port('icon-1', SLOT.toUpperCase())
    expect(matchOrder(direct(), [port('icon-0', 'other'), there], none, 0)).toEqual({ found: there })
  })

  test('does not take what was there before it was sent', () => {
    expect(matchOrder(direct({ baseline: ['icon-1'] }), [port('icon-1')], none, 0)).toEqual({
      candidates: [],
    })
  })

  test('does not take what another order created', () => {
    expect(matchOrder(direct(), [port('icon-1')], new Set(['icon-1']), 0)).toEqual({ candidates: [] })
  })

  test('leaves it to a person after a conflict, since another admin may have won the slot', () => {
    expect(matchOrder(direct({ problem: conflict }), [port('icon-1')], none, 0)).toEqual({
      candidates: [port('icon-1')],
    })
  })

  test('leaves it to a person where nobody could see whether the slot was free', () => {
    expect(matchOrder(direct({ slotSeen: 'hidden' }), [port('icon-1')], none, 0)).toEqual({
      candidates: [port('icon-1')],
    })
  })

  test('leaves it to a person once absence was likely', () => {
    const late = direct({ cleanChecks: 3 })
    expect(matchOrder(late, [port('icon-1')], none, 600_000)).toEqual({ candidates: [port('icon-1')] })
  })

  test('leaves it to a person when the order was given up', () => {
    expect(matchOrder(direct({ state: 'abandoned' }), [port('icon-1')], none, 0)).toEqual({
      candidates: [port('icon-1')],
    })
  })

  test('shows what is on the slot even in a form that it does not know', () => {
    const strange = { account: ACCOUNT, name: 'icon-1', type: 'direct-v2', slot_id: SLOT }
    expect(matchOrder(direct(), [strange], none, 0)).toEqual({ candidates: [strange] })
  })
})

describe('matchOrder of a Google Cloud order', () => {
  test('never takes one by itself, and ranks region above bandwidth', () => {
    const list = [
      attachment('other', 'europe-west3', '2G'),
      attachment('bandwidth', 'europe-west3', '1G'),
      attachment('region', 'us-central1', '2G'),
      attachment('both', 'us-central1', '1G'),
    ]
    const match = matchOrder(partner(), list, none, 0)
    expect('candidates' in match && match.candidates.map(({ name }) => name)).toEqual([
      'both',
      'region',
      'bandwidth',
      'other',
    ])
  })

  test('raises an alert for a given-up order only for one that is alike in everything', () => {
    const list = [attachment('region', 'us-central1', '2G'), attachment('both', 'us-central1', '1G')]
    expect(matchOrder(partner({ state: 'abandoned' }), list, none, 0)).toEqual({ candidates: [list[1]] })
  })

  test('leaves out physical ones, old ones and those of other orders', () => {
    const list = [
      port('port'),
      attachment('old', 'us-central1', '1G'),
      attachment('theirs', 'us-central1', '1G'),
    ]
    expect(matchOrder(partner({ baseline: ['old'] }), list, new Set(['theirs']), 0)).toEqual({
      candidates: [],
    })
  })
})
