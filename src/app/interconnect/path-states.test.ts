import { describe, expect, test } from 'vitest'
import { type PathStage, pathOf } from './path-states.ts'

const port = { kind: 'direct', facility: 'Equinix NY5', site: 'EWR', speed: '10 Gbps' } as const
const attachment = { kind: 'gcp_partner', region: 'us-central1', domain: '2', bandwidth: '1 Gbps' } as const

const table: [PathStage, string, string][] = [
  [{ at: 'draft' }, 'planned', 'planned'],
  [{ at: 'ordering' }, 'planned', 'waiting'],
  [{ at: 'unconfirmed' }, 'planned', 'unknown'],
  [{ at: 'created', state: undefined }, 'unknown', 'unknown'],
  [{ at: 'created', state: 'Healthy' }, 'up', 'up'],
  [{ at: 'created', state: 'Down' }, 'down', 'down'],
  [{ at: 'created', state: 'Unhealthy' }, 'down', 'down'],
  [{ at: 'created', state: 'Draining' }, 'unknown', 'unknown'],
]

describe.each([port, attachment])('the path of $kind', (subject) => {
  test.each(table)('at %j is drawn %s and %s', (stage, first, second) => {
    expect(pathOf(subject, stage).legs.map(({ state }) => state)).toEqual([first, second])
  })

  test.each(table)('at %j says on each leg what it does', (stage) => {
    for (const { label } of pathOf(subject, stage).legs) expect(label).toMatch(/^\S.*[^.]$/)
  })
})

describe('while a port is Pending, its path names whose turn it is', () => {
  test.each([
    [undefined, 'Waits for the facility', 'the facility runs the cross-connect'],
    [[], 'Waits for you: hand over the LOA', 'you give the Letter of Authorization'],
    [['loa-sent'], 'Waits for the facility', 'the facility runs the cross-connect'],
    [['loa-sent', 'cross-connect'], 'Waits for you: light from your side', 'you switch your side'],
    [['cross-connect'], 'Waits for you: light from your side', 'you switch your side'],
  ] as const)('with %j confirmed: %s', (confirmed, label, caption) => {
    const path = pathOf(port, { at: 'created', state: 'Pending', ...(confirmed && { confirmed }) })
    expect(path.legs).toEqual([
      { state: 'waiting', label },
      { state: 'waiting', label: 'Waits for light' },
    ])
    expect(path.caption).toContain(caption)
  })
})

test('while an attachment is Pending, Cloudflare and Google have their turn before the person', () => {
  expect(pathOf(attachment, { at: 'created', state: 'Pending' }).legs).toEqual([
    { state: 'planned', label: 'Planned: you activate it' },
    { state: 'waiting', label: 'Waits for Cloudflare and Google' },
  ])
  const [near] = pathOf(attachment, { at: 'created', state: 'Pending', confirmed: ['activated'] }).legs
  expect(near).toEqual({ state: 'waiting', label: 'Activated, as you confirmed' })
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

test('a state that nobody has seen before is quoted, on the drawing too', () => {
  const path = pathOf(port, { at: 'created', state: 'Draining' })
  expect(path.caption).toContain('“Draining”')
  expect(path.legs[1].label).toBe('Cloudflare says “Draining”')
})
