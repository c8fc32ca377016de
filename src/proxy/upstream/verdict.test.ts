import { expect, test } from 'vitest'
import type { Exchange } from './exchange.ts'
import { verdictOf } from './verdict.ts'

const answered = (status: number): Exchange => ({
  outcome: 'answered',
  status,
  json: undefined,
  ray: undefined,
  retryAfter: undefined,
})

test.each<[verdict: ReturnType<typeof verdictOf>, exchanges: Exchange[]]>([
  ['accepted', [200, 201, 204, 299].map(answered)],
  [
    'refused',
    [
      ...[400, 401, 403, 404, 410, 422, 429, 499].map(answered),
      { outcome: 'not-sent' },
      { outcome: 'held-back', seconds: 1 },
    ],
  ],
  [
    'unknown',
    [
      ...[199, 302, 408, 409, 500, 502, 503, 599].map(answered),
      { outcome: 'timeout' },
      { outcome: 'broken', why: 'connection' },
      { outcome: 'broken', why: 'too-large' },
    ],
  ],
])('Whether a change was made is %s after these', (verdict, exchanges) => {
  for (const exchange of exchanges) expect([exchange, verdictOf(exchange)]).toEqual([exchange, verdict])
})
