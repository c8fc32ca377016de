import { describe, expect, test } from 'vitest'
import { type PathStage, pathOf } from './path-states.ts'

const port = { kind: 'direct', facility: 'Equinix NY5', site: 'EWR', speed: '10 Gbps' } as const
const attachment = { kind: 'gcp_partner', region: 'us-central1', domain: '2', bandwidth: '1 Gbps' } as const

const table: [PathStage, string, string][] = [
  [{ at: 'draft' }, 'planned', 'planned'],
  [{ at: 'ordering' }, 'waiting', 'waiting'],
  [{ at: 'unconfirmed' }, 'unknown', 'unknown'],
  [{ at: 'created', state: undefined }, 'unknown', 'unknown'],
  [{ at: 'created', state: 'Pending' }, 'waiting', 'waiting'],
  [{ at: 'created', state: 'Healthy' }, 'up', 'up'],
  [{ at: 'created', state: 'Down' }, 'down', 'down'],
  [{ at: 'created', state: 'Unhealthy' }, 'down', 'down'],
  [{ at: 'created', state: 'Draining' }, 'unknown', 'unknown'],
]

describe.each([port, attachment])('the path of $kind', (subject) => {
  test.each(table)('at %j is drawn %s and %s', (stage, first, second) => {
    expect(pathOf(subject, stage).legs.map(({ state }) => state)).toEqual([first, second])
  })
})

test('its ends are named as far as they are known', () => {
  expect(pathOf(port, { at: 'draft' }).nodes.map(({ title }) => title)).toEqual([
    'Your cage',
    'Cross-connect',
    'Cloudflare EWR',
  ])
  expect(pathOf({ kind: 'gcp_partner' }, { at: 'draft' }).nodes.map(({ detail }) => detail)).toEqual([
    'in the key’s region',
    'in Google Cloud',
    'partner interconnect',
  ])
})

test('a state that nobody has seen before is quoted', () => {
  expect(pathOf(port, { at: 'created', state: 'Draining' }).caption).toContain('“Draining”')
})
