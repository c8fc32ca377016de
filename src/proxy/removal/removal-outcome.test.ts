import { expect, test } from 'vitest'
import type { Exchange } from '../upstream/exchange.ts'
import { classifyRemoval } from './removal-outcome.ts'

const failed = { success: false, errors: [{ code: 7, message: 'still in use' }], messages: [], result: null }
const answered = (status: number, json?: unknown, text = json === undefined ? '' : 'text'): Exchange => ({
  outcome: 'answered',
  status,
  json,
  bytes: new TextEncoder().encode(text),
  ray: 'ray-1',
  retryAfter: undefined,
})

const cases: [what: string, exchange: Exchange, expected: object][] = [
  ['200 and nothing', answered(200), { state: 'gone', how: 'removed', ray: 'ray-1' }],
  ['204', answered(204), { state: 'gone', how: 'removed' }],
  ['200 and an envelope', answered(200, { success: true, result: {} }), { state: 'gone', how: 'removed' }],
  ['404', answered(404, failed), { state: 'gone', how: 'gone already' }],
  ['200 and an envelope of failure', answered(200, failed), { state: 'unclear' }],
  ['200 and a page', answered(200, undefined, '<html>'), { state: 'unclear' }],
  ['a redirect', answered(302), { state: 'unclear' }],
  ['400', answered(400, failed), { state: 'refused', problem: { type: 'upstream-refused' } }],
  ['403', answered(403, failed), { state: 'refused', problem: { type: 'permission' } }],
  ['409', answered(409, failed), { state: 'refused', problem: { type: 'upstream-conflict' } }],
  ['429', answered(429), { state: 'refused', problem: { type: 'rate-limited' } }],
  ['408', answered(408), { state: 'unclear', problem: { type: 'timeout' } }],
  ['500', answered(500), { state: 'unclear', problem: { type: 'upstream-fault' } }],
  ['a timeout', { outcome: 'timeout' }, { state: 'unclear', problem: { type: 'timeout' } }],
  ['a reset', { outcome: 'broken', why: 'connection' }, { state: 'unclear' }],
  ['no connection', { outcome: 'not-sent' }, { state: 'refused', problem: { type: 'unreachable' } }],
  ['a closed rate gate', { outcome: 'held-back', seconds: 9 }, { state: 'refused' }],
]

test.each(cases)('a removal that is answered with %s is told as what it is', (_, exchange, expected) => {
  const outcome = classifyRemoval(exchange)
  expect(outcome).toMatchObject(expected)
  if (outcome.state === 'refused') expect(outcome.problem.detail).toContain('Nothing was removed.')
})
