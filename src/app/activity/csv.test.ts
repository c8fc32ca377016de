import { expect, test } from 'vitest'
import type { Activity } from '../../contract/activity.ts'
import { activityCsv } from './csv.ts'

const entry: Activity = {
  id: 7,
  at: '2026-01-01T12:00:00.000Z',
  actor: 'ada@example.com',
  action: 'order',
  phase: 'end',
  target: '1a2b3c4d-0000-4000-8000-000000000000',
  outcome: 'created: icon-1 (answer)',
  ray: '8f1b2c3d4e5f6071-EWR',
  order: {
    state: 'created',
    kind: 'gcp_partner',
    ordered: { type: 'gcp_partner', bandwidth: '1G', region: 'us-central1', domain: '2' },
  },
}

test('an entry is a line under the header, in its order, with nothing where nothing is known', () => {
  expect(activityCsv([entry])).toBe(
    'id,time,actor,action,phase,outcome,order,order_state,kind,slot_id,speed,region,domain,bandwidth,request,ray,cni,interconnect\r\n' +
      '7,2026-01-01T12:00:00.000Z,ada@example.com,order,end,created: icon-1 (answer),1a2b3c4d-0000-4000-8000-000000000000,created,gcp_partner,,,us-central1,2,1G,,8f1b2c3d4e5f6071-EWR,,\r\n',
  )
})

test('a physical order has its slot and its speed in columns of their own', () => {
  const ordered = { type: 'direct', slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e', speed: '10G' } as const
  const [, line] = activityCsv([{ ...entry, order: { state: 'unknown', kind: 'direct', ordered } }]).split(
    '\r\n',
  )
  expect(line).toContain(',unknown,direct,182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e,10G,,,,,')
})

test('what is about a CNI has its name and its interconnect in columns of their own', () => {
  const { order: _, ...about } = {
    ...entry,
    action: 'change-cni',
    cni: { name: '=dc-east', interconnect: 'icon-1' },
  } as const
  const [, line] = activityCsv([about]).split('\r\n')
  expect(line).toMatch(/,8f1b2c3d4e5f6071-EWR,"?'=dc-east"?,icon-1$/)
})

test('no entries are the header alone', () => {
  expect(activityCsv([]).split('\r\n')).toHaveLength(2)
})
