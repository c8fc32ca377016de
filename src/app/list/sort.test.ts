import { expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import { attachment, port } from '../redundancy/world.fixture.ts'
import { indexInterconnects } from './list-index.ts'
import type { Sort } from './list-query.ts'
import { sortInterconnects } from './sort.ts'

const none = { statuses: new Map<string, string>(), pairings: undefined }

function sorted(interconnects: Interconnect[], sort: Sort, context = none): string[] {
  return sortInterconnects(indexInterconnects(interconnects), sort, context).map(({ name }) => name)
}

const named = (...names: string[]) => names.map((name) => attachment(name, 'us-central1'))
const withSpeed = (name: string, speed: string) => ({ ...attachment(name, 'us-central1'), speed })

test('names are in the order in which people count, whatever their case', () => {
  const list = named('icon-10', 'Icon-2', 'icon-1', 'ärger')
  expect(sorted(list, { by: 'name', down: false })).toEqual(['ärger', 'icon-1', 'Icon-2', 'icon-10'])
  expect(sorted(list, { by: 'name', down: true })).toEqual(['icon-10', 'Icon-2', 'icon-1', 'ärger'])
})

test('speeds are in the order of what they carry', () => {
  const list = [withSpeed('a', '10G'), withSpeed('b', '500M'), withSpeed('c', '2G'), withSpeed('d', '400G')]
  expect(sorted(list, { by: 'speed', down: false })).toEqual(['b', 'c', 'a', 'd'])
})

test('what has no value is last, up and down', () => {
  const list = [
    attachment('a', 'us-central1'),
    port('b', 'EWR', 'ewr-2'),
    port('c', 'AMS'),
    port('d', 'AMS', 'ams-1'),
  ]
  expect(sorted(list, { by: 'site', down: false })).toEqual(['c', 'd', 'b', 'a'])
  expect(sorted(list, { by: 'site', down: true })).toEqual(['b', 'c', 'd', 'a'])
  expect(sorted(list, { by: 'device', down: true })).toEqual(['b', 'd', 'a', 'c'])
})

test('by status, what needs a person comes first and what was not read last', () => {
  const statuses = new Map([
    ['a', 'Healthy'],
    ['b', 'Drifting'],
    ['c', 'Unhealthy'],
    ['e', 'Pending'],
    ['f', 'Down'],
  ])
  const list = named('a', 'b', 'c', 'd', 'e', 'f')
  const context = { ...none, statuses }
  expect(sorted(list, { by: 'status', down: false }, context)).toEqual(['f', 'c', 'e', 'a', 'b', 'd'])
  expect(sorted(list, { by: 'status', down: true }, context)).toEqual(['b', 'a', 'e', 'c', 'f', 'd'])
})

test('by redundancy, what has no pair comes first', () => {
  const pairings = new Map([
    ['a', { state: 'paired', by: 'device', partner: 'c', place: 'EWR' } as const],
    ['b', { state: 'single', kind: 'direct', site: 'EWR' } as const],
  ])
  expect(
    sorted(named('a', 'c', 'b'), { by: 'redundancy', down: false }, { ...none, pairings } as never),
  ).toEqual(['b', 'a', 'c'])
})

test('10,000 are sorted by any column within a few frames', () => {
  const list = Array.from({ length: 10_000 }, (_, index) =>
    port(`icon-${index % 977}-${index}`, 'EWR', 'ewr-1'),
  )
  const index = indexInterconnects(list)
  const begun = performance.now()
  expect(sortInterconnects(index, { by: 'name', down: true }, none)).toHaveLength(10_000)
  // It takes some 20 ms; comparing by locale takes 30 times as long.
  expect(performance.now() - begun).toBeLessThan(500)
})
