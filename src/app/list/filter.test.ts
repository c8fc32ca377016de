import { describe, expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import { findInterconnects } from './filter.ts'
import { indexInterconnects, indexLabels } from './list-index.ts'

const account = '0123456789abcdef0123456789abcdef'
const newark = {
  account,
  name: 'icon-ewr-7f3a',
  type: 'direct',
  facility: { name: 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'] },
  site: 'EWR',
  slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
  speed: '10G',
  ccr_device_name: 'ewr-ccr-2',
}
const iowa = { account, name: 'icon-gcp-90ab', type: 'gcp_partner', region: 'us-central1', speed: '1G' }
const strange = { account, name: '100% =1+1/Zürich', type: 'satellite' }
const all: Interconnect[] = [newark, iowa, strange]
const index = indexInterconnects(all)
const labels = indexLabels([
  { interconnect: iowa.name, label: 'Zahlungen, Köln', actor: 'local', at: '2026-01-01T12:00:00.000Z' },
])
const everything = { text: '', kind: '', status: '' }

function found(query: Partial<typeof everything>, statuses = new Map<string, string>()) {
  const { rows, ...rest } = findInterconnects(index, { ...everything, ...query }, labels, statuses)
  return { ...rest, rows: rows.map(({ interconnect }) => interconnect) }
}

test.each([
  ['a part of the name', '7F3A', [newark]],
  ['the facility', 'equinix', [newark]],
  ['the address', 'secaucus', [newark]],
  ['the site', 'ewr', [newark]],
  ['the device', 'ccr-2', [newark]],
  ['the slot', '182bd5e5', [newark]],
  ['the region', 'us-central', [iowa]],
  ['the kind in words', 'google cloud', [iowa]],
  ['the speed as the API spells it', '10g', [newark]],
  ['the speed in words', 'gbps', [newark, iowa]],
  ['a label, without its accents', 'koln', [iowa]],
  ['a word of the label and one of the rest', 'zahlungen us-central1', [iowa]],
  ['a kind that the console does not know', 'satellite', [strange]],
  ['a strange name as it is written', '100% =1+1/Zürich', [strange]],
  ['several words, each somewhere', 'physical 10g secaucus', [newark]],
])('%s finds its rows', (_, text, rows) => {
  expect(found({ text }).rows).toEqual(rows)
})

test('nothing typed shows all, and what is nowhere shows none', () => {
  expect(found({ text: '  ' }).rows).toEqual(all)
  expect(found({ text: 'ewr us-central1' }).rows).toEqual([])
})

test('a kind narrows down further, also one that the console does not know', () => {
  expect(found({ text: 'gbps', kind: 'direct' }).rows).toEqual([newark])
  expect(found({ kind: 'satellite' }).rows).toEqual([strange])
})

describe('a status', () => {
  test('is asked of the rows whose status is known, and these are counted', () => {
    const statuses = new Map([
      [newark.name, 'Down'],
      [strange.name, 'Drifting'],
    ])
    expect(found({ status: 'Down' }, statuses)).toMatchObject({ rows: [newark], statusKnown: 2 })
    expect(found({ status: 'Drifting' }, statuses).rows).toEqual([strange])
    expect(found({ status: 'Down', kind: 'gcp_partner' }, statuses)).toMatchObject({
      rows: [],
      statusKnown: 0,
      candidates: [{ name: iowa.name }],
    })
  })
})
