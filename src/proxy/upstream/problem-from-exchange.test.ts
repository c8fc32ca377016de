import { describe, expect, test } from 'vitest'
import { Problem } from '../../contract/problem.ts'
import type { Exchange } from './exchange.ts'
import { problemFromExchange } from './problem-from-exchange.ts'

const answered = (status: number, json?: unknown, retryAfter?: number): Exchange => ({
  outcome: 'answered',
  status,
  json,
  ray: '8f2c1d-EWR',
  retryAfter,
})
const envelope = (code: number, message: string, pointer?: string) => ({
  success: false,
  errors: [{ code, message, ...(pointer !== undefined && { source: { pointer } }) }],
  messages: [],
  result: null,
})

const table: [what: string, exchange: Exchange, type: string, status: number, says: RegExp][] = [
  ['no connection', { outcome: 'not-sent' }, 'unreachable', 502, /nothing was sent/],
  ['a call that was held back', { outcome: 'held-back', seconds: 9 }, 'rate-limited', 429, /waits/],
  ['no answer in time', { outcome: 'timeout' }, 'timeout', 504, /15 seconds/],
  ['a reset', { outcome: 'broken', why: 'connection' }, 'unreachable', 502, /cut/],
  ['an endless answer', { outcome: 'broken', why: 'too-large' }, 'unreadable-answer', 502, /larger/],
  ['401', answered(401), 'permission', 401, /Magic WAN Write or Magic Transit Write/],
  ['403', answered(403), 'permission', 403, /Magic WAN Write or Magic Transit Write/],
  [
    '400 with the gateway’s code 10000',
    answered(400, envelope(10000, 'Authentication error')),
    'permission',
    403,
    /Magic WAN Write or Magic Transit Write/,
  ],
  ['404', answered(404), 'not-found', 404, /removed/],
  ['408', answered(408), 'timeout', 504, /Try again/],
  ['409', answered(409, envelope(1, 'slot is taken')), 'upstream-conflict', 409, /slot is taken/],
  [
    '400',
    answered(400, envelope(1, 'speed is not offered')),
    'upstream-refused',
    422,
    /^Cloudflare says: “speed is not offered”$/,
  ],
  [
    '400 without a word',
    answered(400),
    'upstream-refused',
    422,
    /^Cloudflare answered 400 without saying why/,
  ],
  ['413', answered(413), 'upstream-refused', 413, /413/],
  ['429', answered(429, undefined, 17), 'rate-limited', 429, /waits/],
  ['500', answered(500), 'upstream-fault', 502, /^Cloudflare answered 500\. Try again/],
  [
    '503 with a word',
    answered(503, envelope(1, 'maintenance')),
    'upstream-fault',
    502,
    /Cloudflare says: “maintenance”$/,
  ],
  ['a redirect', answered(302), 'unreadable-answer', 502, /^Cloudflare answered with a redirect/],
  ['200 that says something else', answered(200, { hello: 1 }), 'unreadable-answer', 502, /not in the form/],
]

describe('problemFromExchange', () => {
  test.each(table)('translates %s', (_, exchange, type, status, says) => {
    const problem = Problem.parse(problemFromExchange(exchange))
    expect(problem.type).toBe(type)
    expect(problem.status).toBe(status)
    expect(problem.detail).toMatch(says)
  })

  test('quotes Cloudflare with its codes, and names the ray', () => {
    const problem = problemFromExchange(answered(500, envelope(1234, 'out of order')))
    expect(problem.cloudflare).toEqual([{ code: 1234, message: 'out of order' }])
    expect(problem.ray).toBe('8f2c1d-EWR')
  })

  test('points at the field that upstream points at, when the form has it', () => {
    const refusal = answered(400, envelope(1, 'no such speed', '/speed'))
    expect(problemFromExchange(refusal, ['speed']).errors).toEqual([
      { pointer: '/speed', detail: 'Cloudflare says: “no such speed”' },
    ])
    expect(problemFromExchange(refusal, ['bandwidth']).errors).toBeUndefined()
  })

  test('waits as long as a 429 says, and five minutes where it does not', () => {
    expect(problemFromExchange(answered(429, undefined, 17)).retryAfter).toBe(17)
    expect(problemFromExchange(answered(429)).retryAfter).toBe(300)
  })
})
