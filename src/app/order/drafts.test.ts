import { expect, test } from 'vitest'
import { clearDraft, readDrafts, saveDraft } from './drafts.ts'

function storage() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}

test('each kind keeps its own input', () => {
  const kept = storage()
  saveDraft(kept, 'a', 'direct', { slot_id: 'abc', speed: '10G' })
  saveDraft(kept, 'a', 'gcp_partner', { bandwidth: '1G' })
  expect(readDrafts(kept, 'a')).toEqual({
    direct: { slot_id: 'abc', speed: '10G' },
    gcp_partner: { bandwidth: '1G' },
  })
})

test('accounts do not share input', () => {
  const kept = storage()
  saveDraft(kept, 'a', 'direct', { slot_id: 'abc' })
  expect(readDrafts(kept, 'b').direct.slot_id).toBe('')
})

test('a pairing key that comes with the input is not kept', () => {
  const kept = storage()
  const typed = { bandwidth: '1G', pairing_key: 'secret/us-central1/2' }
  saveDraft(kept, 'a', 'gcp_partner', typed)
  expect(JSON.stringify([...kept.values])).not.toContain('secret')
})

test('a pairing key in the wrong field is not kept', () => {
  const kept = storage()
  saveDraft(kept, 'a', 'direct', {
    slot_id: ' “7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2”',
    speed: '10G',
  })
  expect(readDrafts(kept, 'a').direct).toEqual({ slot_id: '', speed: '10G' })
  expect(JSON.stringify([...kept.values])).not.toContain('7e51371e')
})

test('clearing one kind leaves the other', () => {
  const kept = storage()
  saveDraft(kept, 'a', 'direct', { slot_id: 'abc' })
  saveDraft(kept, 'a', 'gcp_partner', { bandwidth: '1G' })
  clearDraft(kept, 'a', 'direct')
  expect(readDrafts(kept, 'a')).toEqual({
    direct: { slot_id: '', speed: '' },
    gcp_partner: { bandwidth: '1G' },
  })
})
