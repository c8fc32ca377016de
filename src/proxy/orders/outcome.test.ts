import { describe, expect, test } from 'vitest'
import type { Ordered } from '../../contract/order.ts'
import type { Exchange } from '../upstream/exchange.ts'
import { classify } from './outcome.ts'

const SLOT = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
const direct: Ordered = { type: 'direct', slot_id: SLOT }
const partner: Ordered = { type: 'gcp_partner', bandwidth: '1G', region: 'us-central1', domain: '2' }

const port = {
  account: 'a',
  name: 'icon-1',
  type: 'direct',
  facility: { name: 'Equinix NY5', address: [] },
  site: 'EWR',
  slot_id: SLOT,
  speed: '10G',
}
const attachment = { account: 'a', name: 'icon-2', type: 'gcp_partner', region: 'us-central1' }
const answered = (status: number, json?: unknown): Exchange => ({
  outcome: 'answered',
  status,
  json,
  ray: 'ray-1',
  retryAfter: undefined,
})

const table: [what: string, exchange: Exchange, ordered: Ordered, state: string][] = [
  ['200 with what was ordered', answered(200, port), direct, 'created'],
  ['201 with what was ordered', answered(201, port), direct, 'created'],
  ['200 in an envelope', answered(200, { success: true, result: attachment }), partner, 'created'],
  [
    '200 with the slot in capitals',
    answered(200, { ...port, slot_id: SLOT.toUpperCase() }),
    direct,
    'created',
  ],
  ['200 with another spelling of the account', answered(200, { ...port, account: 'A' }), direct, 'created'],
  ['200 with another slot', answered(200, { ...port, slot_id: 'x' }), direct, 'unknown'],
  ['200 with another kind', answered(200, attachment), direct, 'unknown'],
  ['200 with a kind that nobody knows', answered(200, { ...port, type: 'aws' }), direct, 'unknown'],
  ['200 that cannot be read', answered(200), direct, 'unknown'],
  ['200 with an error envelope', answered(200, { success: false, errors: [] }), direct, 'unknown'],
  ['204', answered(204), partner, 'unknown'],
  ['302', answered(302), direct, 'unknown'],
  ['400', answered(400), direct, 'rejected'],
  ['401', answered(401), direct, 'rejected'],
  ['403', answered(403), partner, 'rejected'],
  ['404', answered(404), direct, 'rejected'],
  ['408', answered(408), direct, 'unknown'],
  ['409', answered(409), direct, 'unknown'],
  ['422', answered(422), direct, 'rejected'],
  ['429', answered(429), direct, 'rejected'],
  ['500', answered(500), direct, 'unknown'],
  ['502', answered(502), partner, 'unknown'],
  ['a connection that never came about', { outcome: 'not-sent' }, direct, 'rejected'],
  ['a call that was held back', { outcome: 'held-back', seconds: 9 }, direct, 'rejected'],
  ['a timeout', { outcome: 'timeout' }, direct, 'unknown'],
  ['a reset', { outcome: 'broken', why: 'connection' }, partner, 'unknown'],
  ['an answer without end', { outcome: 'broken', why: 'too-large' }, partner, 'unknown'],
]

describe('classify', () => {
  test.each(table)('takes %s for what it is', (_, exchange, ordered, state) => {
    expect(classify(exchange, ordered).state).toBe(state)
  })

  test('says of a rejection that nothing was ordered', () => {
    const outcome = classify(answered(400), direct)
    expect(outcome.state === 'rejected' && outcome.problem.detail).toMatch(/^Nothing was ordered\./)
  })

  test('keeps fields that the console does not know', () => {
    const outcome = classify(answered(200, { ...port, colour: 'orange' }), direct)
    expect(outcome.state === 'created' && outcome.interconnect).toHaveProperty('colour', 'orange')
  })
})
