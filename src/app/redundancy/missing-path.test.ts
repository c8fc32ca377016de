import { expect, test } from 'vitest'
import { missingPath } from './missing-path.ts'
import { attachment, port } from './world.fixture.ts'

test('the pair that a port has not would be at its site, on another device', () => {
  const path = missingPath(port('icon-1', 'EWR', 'ewr-1'), { state: 'single', kind: 'direct', site: 'EWR' })
  expect(path.nodes[2]).toEqual({ title: 'Cloudflare EWR', detail: 'on another device' })
  expect(path.legs.map(({ label }) => label)).toEqual(['Not ordered', 'Not ordered'])
  expect(path.caption).toContain('nothing carries on')
})

test('where ports at other sites are left, only the site is given up', () => {
  const pairing = { state: 'elsewhere', site: 'EWR', ports: 2, partner: undefined } as const
  expect(missingPath(port('icon-1', 'EWR'), pairing).caption).toContain('traffic leaves this site')
})

test.each([
  ['2', 'domain 2'],
  [undefined, 'the other domain'],
] as const)('the pair that an attachment has not would be in domain %s', (domain, detail) => {
  const pairing = { state: 'single', kind: 'gcp_partner', region: 'us-central1', domain } as const
  const [vpc, between] = missingPath(attachment('icon-1', 'us-central1'), pairing).nodes
  expect([vpc.detail, between.detail]).toEqual(['us-central1', detail])
})
