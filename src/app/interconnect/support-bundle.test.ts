import { expect, test } from 'vitest'
import type { CreatedOrder } from '../../contract/order.ts'
import { supportBundle } from './support-bundle.ts'

const at = '2026-01-01T12:00:00.000Z'
const account = '0123456789abcdef0123456789abcdef'
const interconnect = {
  account,
  name: 'icon-gcp-1',
  type: 'gcp_partner',
  region: 'us-central1',
  speed: '1G',
  owner: 'ada@example.com',
  pairing_key: 'a-secret-of-a-newer-api',
}
const order: CreatedOrder = {
  id: '11111111-2222-4333-8444-555555555555',
  account,
  kind: 'gcp_partner',
  ordered: { type: 'gcp_partner', bandwidth: '1G', region: 'us-central1', domain: '1' },
  actor: 'ada@example.com',
  createdAt: at,
  updatedAt: at,
  state: 'created',
  interconnect,
  evidence: 'answer',
  ray: '8f2c000000000000-EWR',
}
const seen = {
  since: at,
  sightings: [{ state: 'Down', reason: 'No light', from: at, until: at, reads: 2, ray: '9a1b-EWR' }],
  failures: [{ at, type: 'timeout', status: 504, ray: '7c3d-EWR' }] as const,
}
const confirmed = [{ step: 'activated', actor: 'ada@example.com', at }] as const

test('a bundle holds the names, states, rays and times that support asks for', () => {
  expect(JSON.parse(supportBundle({ interconnect, order, seen, confirmed, at }))).toEqual({
    made_at: at,
    page_open_since: at,
    interconnect: { name: 'icon-gcp-1', type: 'gcp_partner', account, region: 'us-central1', speed: '1G' },
    order: { id: order.id, placed_at: at, sent_at: null, known_by: 'answer', ray: '8f2c000000000000-EWR' },
    status_seen: seen.sightings,
    failed_reads: seen.failures,
    steps_confirmed: [{ step: 'activated', at }],
  })
})

test('nothing that may be a secret or names a person is in it', () => {
  const bundle = supportBundle({ interconnect, order, seen, confirmed, at })
  expect(bundle).not.toContain('a-secret-of-a-newer-api')
  expect(bundle).not.toContain('ada@example.com')
})

test('what was not ordered here has no order', () => {
  const bundle = supportBundle({ interconnect, order: undefined, seen, confirmed: [], at })
  expect(JSON.parse(bundle)).toMatchObject({ order: null, steps_confirmed: [] })
})
