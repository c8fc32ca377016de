import { describe, expect, test } from 'vitest'
import { readinessOf } from './readiness-of.ts'

const live = (scheme: 'token' | 'key', status: string) =>
  ({ mode: 'live', credential: { scheme, status } }) as const
const demo = { mode: 'demo', credential: { scheme: 'none', status: 'none' } } as const
const closed = { state: 'closed' } as const

describe('what the console sees', () => {
  test.each([
    ['an active token', live('token', 'active'), 'good', 'API token is active'],
    ['a token of which nothing is known', live('token', 'unknown'), 'unsure', 'did not say'],
    ['a Global API key', live('key', 'unknown'), 'unsure', 'Global API key'],
    ['a token that was disabled', live('token', 'disabled'), 'bad', '“disabled”'],
    ['the demo', demo, 'good', 'loads none and needs none'],
  ] as const)('of %s', (_, session, state, words) => {
    const [account, credential] = readinessOf(session, 'Acme', 'gcp_partner', closed).seen
    expect(account).toMatchObject({ state: 'good', detail: 'The order is for Acme.' })
    expect(credential).toMatchObject({ state, detail: expect.stringContaining(words) })
  })

  test.each([
    [{ state: 'reading' }, 'reading', 'Looking'],
    [{ state: 'read', free: 12 }, 'good', '12 free ones'],
    [{ state: 'read', free: 0 }, 'unsure', 'None is free'],
    [{ state: 'refused' }, 'unsure', 'still order by a slot’s UUID'],
    [{ state: 'failed' }, 'unsure', 'could not be read'],
  ] as const)('of slots: %j', (slots, state, words) => {
    expect(readinessOf(demo, 'Acme', 'direct', slots).seen[2]).toMatchObject({
      state,
      detail: expect.stringContaining(words),
    })
  })

  test('is nothing of slots where none is needed', () => {
    expect(readinessOf(demo, 'Acme', 'gcp_partner', closed).seen).toHaveLength(2)
    expect(readinessOf(demo, 'Acme', undefined, closed).seen).toHaveLength(2)
  })
})

describe('what only the person knows', () => {
  const told = (kind: 'direct' | 'gcp_partner' | undefined) =>
    readinessOf(demo, 'Acme', kind, closed)
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
