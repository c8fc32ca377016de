import { expect, test } from 'vitest'
import { matching } from './filter.ts'

const account = '0123456789abcdef0123456789abcdef'
const newark = {
  account,
  name: 'icon-ewr-7f3a',
  type: 'direct',
  facility: { name: 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'] },
  site: 'EWR',
  slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
  speed: '10G',
}
const iowa = { account, name: 'icon-gcp-90ab', type: 'gcp_partner', region: 'us-central1', speed: '1G' }
const strange = { account, name: 'icon-x', type: 'satellite' }
const all = [newark, iowa, strange]

test.each([
  ['a part of the name', '7F3A', [newark]],
  ['the facility', 'equinix', [newark]],
  ['the address', 'secaucus', [newark]],
  ['the site', 'ewr', [newark]],
  ['the region', 'us-central', [iowa]],
  ['the kind in words', 'google cloud', [iowa]],
  ['the speed as the API spells it', '10g', [newark]],
  ['the speed in words', 'gbps', [newark, iowa]],
  ['a kind that the console does not know', 'satellite', [strange]],
  ['several words, each somewhere', 'physical 10g secaucus', [newark]],
])('%s finds its rows', (_, text, found) => {
  expect(matching(all, text)).toEqual(found)
})

test('nothing typed shows all, and what is nowhere shows none', () => {
  expect(matching(all, '  ')).toEqual(all)
  expect(matching(all, 'ewr us-central1')).toEqual([])
})
