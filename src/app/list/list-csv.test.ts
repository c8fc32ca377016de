import { expect, test } from 'vitest'
import { port } from '../redundancy/world.fixture.ts'
import { interconnectsCsv } from './list-csv.ts'
import { indexInterconnects, indexLabels } from './list-index.ts'

const at = '2026-01-01T12:00:00.000Z'

test('a file says what is known of each interconnect, in the API’s words, and starts no formula', () => {
  const rows = indexInterconnects([port('=1+1', 'EWR', 'ewr-1'), port('icon-2', 'EWR')])
  const csv = interconnectsCsv(rows, {
    labels: indexLabels([{ interconnect: '=1+1', label: '@payments, "main"', actor: 'local', at }]),
    statuses: new Map([['=1+1', { state: 'Down', reason: '-22 dBm', checkedAt: at }]]),
    pairings: new Map([['=1+1', { state: 'paired', by: 'device', partner: '+icon', place: 'EWR' }]]),
  })
  expect(csv.split('\r\n')).toEqual([
    'name,label_in_this_console,type,site,facility,device,slot_id,region,speed,redundancy,partner,status,status_reason,status_read_at,account',
    `'=1+1,"'@payments, ""main""",direct,EWR,Building at EWR,ewr-1,182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e,,10G,paired,'+icon,Down,'-22 dBm,${at},0123456789abcdef0123456789abcdef`,
    'icon-2,,direct,EWR,Building at EWR,,182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e,,10G,,,,,,0123456789abcdef0123456789abcdef',
    '',
  ])
})
