import { expect, test } from 'vitest'
import type { UpstreamCni } from '../../contract/cni.ts'
import { type CreationRecord, UNTOUCHED } from './creation-record.ts'
import { matchCreation } from './observe-cnis.ts'

const record: CreationRecord = {
  ...UNTOUCHED,
  id: 'b7e6c1a0-0000-4000-8000-000000000001',
  account: '00000000000000000000000000000001',
  interconnect: 'icon-1',
  conduitName: 'dc-east',
  state: 'unknown',
  digest: 'x',
  actor: 'local',
  createdAt: 0,
  updatedAt: 0,
  unknownAt: 1,
  baseline: ['before'],
}
const cni = (id: string, interconnect = 'icon-1', conduit_name = 'dc-east'): UpstreamCni => ({
  id,
  interconnect,
  magic: { conduit_name, description: '', mtu: 1500 },
})

test.each<[what: string, cnis: UpstreamCni[], owned: string[], found: string | undefined]>([
  ['nothing', [], [], undefined],
  ['a new one of this name on this interconnect', [cni('before'), cni('new')], [], 'new'],
  ['only what was there before', [cni('before')], [], undefined],
  ['one that another creation made', [cni('new')], ['new'], undefined],
  ['one on another interconnect', [cni('new', 'icon-2')], [], undefined],
  ['one of another name', [cni('new', 'icon-1', 'dc-west')], [], undefined],
  ['one whose name differs in case', [cni('new', 'icon-1', 'DC-East')], [], undefined],
  ['two that could be it', [cni('new'), cni('newer')], [], undefined],
  ['two of which another creation made one', [cni('new'), cni('newer')], ['new'], 'newer'],
])('A list that shows %s', (_, cnis, owned, found) => {
  expect(matchCreation(record, cnis, new Set(owned))?.id).toBe(found)
})
