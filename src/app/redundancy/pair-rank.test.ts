import { expect, test } from 'vitest'
import { PAIR_RANK_WORDS, pairRank } from './pair-rank.ts'

const partner = { kind: 'direct', name: 'icon-ewr-1', site: 'EWR', facility: 'NY5', device: 'ewr-1' } as const

test.each([
  [0, 'Another device at the same site', { site: 'EWR', ccr_device_name: 'ewr-2' }, partner],
  [1, 'Another site', { site: 'IAD', ccr_device_name: 'iad-1' }, partner],
  [1, 'Another site', { site: 'IAD' }, { ...partner, device: undefined }],
  [2, 'Device not stated: it may be the same', { site: 'EWR', ccr_device_name: null }, partner],
  [
    2,
    'Device not stated: it may be the same',
    { site: 'EWR', ccr_device_name: 'ewr-2' },
    { ...partner, device: undefined },
  ],
  [3, 'The same device: no redundancy', { site: 'EWR', ccr_device_name: 'ewr-1' }, partner],
] as const)('rank %i, %s: %j', (rank, words, slot, target) => {
  expect(pairRank(slot, target)).toBe(rank)
  expect(PAIR_RANK_WORDS[rank]).toBe(words)
})
