import { describe, expect, test } from 'vitest'
import { readinessOf } from './readiness-of.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const live = (scheme: 'token' | 'key', status: string, expiresAt?: string) =>
  ({ mode: 'live', credential: { scheme, status, ...(expiresAt && { expiresAt }) } }) as const
const demo = { mode: 'demo', credential: { scheme: 'none', status: 'none' } } as const
const closed = { state: 'closed' } as const

describe('what the console sees', () => {
  test.each([
    ['an active token', live('token', 'active'), 'good', 'API token is active'],
    ['a token of which nothing is known', live('token', 'unknown'), 'unsure', 'did not say'],
    ['a Global API key', live('key', 'unknown'), 'unsure', 'Global API key'],
    ['a token that was disabled', live('token', 'disabled'), 'bad', '“disabled”'],
    ['a token that is not taken', live('token', 'refused'), 'bad', 'does not take the console’s API token'],
    [
      'a token that ends in more than 14 days',
      live('token', 'active', '2026-12-04T12:00:01Z'),
      'good',
      'is active until 4 Dec 2026.',
    ],
    [
      'a token that ends within 14 days',
      live('token', 'active', '2026-12-04T12:00:00Z'),
      'unsure',
      'is active until 4 Dec 2026. After that nothing can be ordered',
    ],
    [
      'a token that has ended since upstream was asked',
      live('token', 'active', '2026-11-20T12:00:00Z'),
      'bad',
      'ended on 20 Nov 2026. Who runs the console has to renew it.',
    ],
    [
      'a token that upstream calls expired',
      live('token', 'expired', '2026-11-01T12:00:00Z'),
      'bad',
      'ended on 1 Nov 2026.',
    ],
    ['a token that is expired, since nobody says when', live('token', 'expired'), 'bad', 'API token ended.'],
    ['the demo', demo, 'good', 'loads none and needs none'],
  ] as const)('of %s', (_, session, state, words) => {
    const [account, credential] = readinessOf(session, 'Acme', 'gcp_partner', closed, NOW).seen
    expect(account).toMatchObject({ state: 'good', detail: 'The order is for Acme.' })
    expect(credential).toMatchObject({ state, detail: expect.stringContaining(words) })
  })

  test.each([
    [{ state: 'reading' }, 'reading', 'Looking'],
    [{ state: 'read', free: 12 }, 'good', '12 to choose from'],
    [{ state: 'read', free: 0 }, 'unsure', 'None is free'],
    [{ state: 'refused' }, 'unsure', 'still order by a slot’s UUID'],
    [{ state: 'failed' }, 'unsure', 'could not be read'],
  ] as const)('of slots: %j', (slots, state, words) => {
    expect(readinessOf(demo, 'Acme', 'direct', slots, NOW).seen[2]).toMatchObject({
      state,
      detail: expect.stringContaining(words),
    })
  })

  test('is nothing of slots where none is needed', () => {
    expect(readinessOf(demo, 'Acme', 'gcp_partner', closed, NOW).seen).toHaveLength(2)
    expect(readinessOf(demo, 'Acme', undefined, closed, NOW).seen).toHaveLength(2)
  })
})

describe('what only the person knows', () => {
  const told = (kind: 'direct' | 'gcp_partner' | undefined) =>
    readinessOf(demo, 'Acme', kind, closed, NOW)
      .yours.map(({ title, detail }) => `${title}. ${detail}`)
      .join('\n')

  test('is the entitlement, the permission and the beta, whichever the kind', () => {
    for (const kind of ['direct', 'gcp_partner', undefined] as const) {
      expect(told(kind)).toContain('Enterprise account')
      expect(told(kind)).toContain('IPv6-beta account cannot order')
      expect(told(kind)).toContain('Magic WAN Write or Magic Transit Write')
    }
  })

  test('is the equipment for a port, and the attachment for Google Cloud', () => {
    expect(told('direct')).toContain('Equipment in the facility')
    expect(told('direct')).not.toContain('VLAN attachment')
    expect(told('gcp_partner')).toContain('VLAN attachment')
    expect(told('gcp_partner')).not.toContain('facility')
  })
})
