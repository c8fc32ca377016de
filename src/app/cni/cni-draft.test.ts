import { expect, test } from 'vitest'
import { clearDraft, closeDraft, dropSpentDraft, readDraft, saveDraft } from './cni-draft.ts'
import { blankInput } from './cni-input.ts'
import { memoryStorage } from './memory-storage.fixture.ts'

const typed = { ...blankInput(1500), conduit_name: 'site-a', md5_key: 'hunter2hunter2' }

test('what was typed is kept, but for the MD5 key', () => {
  const { storage, everything } = memoryStorage()
  saveDraft(storage, 'a', 'icon-1', typed)
  expect(readDraft(storage, 'a', 'icon-1')).toEqual({ input: { ...typed, md5_key: '' }, open: true })
  expect(everything()).not.toContain('hunter2')
  expect(readDraft(storage, 'a', 'icon-2')).toBeUndefined()
})

test('a draft whose outcome is open is kept closed', () => {
  const { storage } = memoryStorage()
  saveDraft(storage, 'a', 'icon-1', typed)
  closeDraft(storage, 'a', 'icon-1')
  expect(readDraft(storage, 'a', 'icon-1')).toMatchObject({ open: false, input: { conduit_name: 'site-a' } })
  clearDraft(storage, 'a', 'icon-1')
  expect(readDraft(storage, 'a', 'icon-1')).toBeUndefined()
})

test('a draft goes once its conduit name is in use', () => {
  const { storage } = memoryStorage()
  saveDraft(storage, 'a', 'icon-1', typed)
  dropSpentDraft(storage, 'a', 'icon-1', ['site-b'])
  expect(readDraft(storage, 'a', 'icon-1')).toBeDefined()
  dropSpentDraft(storage, 'a', 'icon-1', ['site-b', 'site-a'])
  expect(readDraft(storage, 'a', 'icon-1')).toBeUndefined()
})
