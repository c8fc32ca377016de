import { expect, test } from 'vitest'
import type { Activity } from '../../contract/activity.ts'
import { wordsOf } from './entry-words.ts'

function entry(outcome: string, action: Activity['action'] = 'order'): Activity {
  const target = '1a2b3c4d-0000-4000-8000-000000000000'
  return { id: 1, at: '2026-01-01T12:00:00.000Z', actor: 'local', action, phase: 'end', target, outcome }
}

test.each([
  ['queued', 'Ordered', undefined],
  ['sending', 'Sent to Cloudflare', 'Once; it is never sent again'],
  ['created: icon-1 (answer)', 'Created', 'Cloudflare’s answer'],
  ['created: icon-1 (list)', 'Created', 'Found on the account’s list'],
  ['created: icon-1 (adopted)', 'Adopted', 'A person recognised it'],
  ['rejected: permission', 'Rejected: a permission is missing', 'Nothing was created'],
  ['rejected: something-new', 'Rejected: something-new', 'Nothing was created'],
  ['unknown: timeout', 'No confirmed answer', 'Cloudflare did not answer in time'],
  ['abandoned', 'Gave up', 'Still watched for a late match'],
])('%s is told in words', (outcome, title, detail) => {
  const { title: said, detail: explained } = wordsOf(entry(outcome))
  expect([said, explained]).toEqual([title, detail])
})

test.each<[Activity['action'], string, string, string | undefined]>([
  ['adopt', 'adopting icon-2', 'Asked to adopt', 'After one more look'],
  ['give-up', 'giving up', 'Asked to give it up', 'After one more look'],
  ['give-up', 'not settled: timeout', 'Not settled', 'Cloudflare did not answer in time'],
  ['give-up', 'found', 'Not given up', 'The last look found it'],
  ['give-up', 'given up', 'Gave a CNI up', 'Still watched for a late match'],
  [
    'create-cni',
    'turned up: 1a2b',
    'A CNI that was given up may exist after all',
    'One of its name turned up on the list',
  ],
  ['remove', 'sending', 'Asked to remove the interconnect', 'Sent to Cloudflare, once'],
  ['remove', 'removed', 'Removed the interconnect', 'Cloudflare’s answer'],
  [
    'remove',
    'gone when looked for',
    'Removed the interconnect',
    'The answer was lost; it was gone when looked for',
  ],
  ['remove', 'refused: permission', 'Refused: a permission is missing', 'Nothing was changed'],
  ['remove', 'unknown: outcome-unknown', 'No confirmed answer', 'No answer confirmed it'],
  ['create-cni', 'done: 1a2b (list)', 'Set up a CNI', 'The answer was lost; found on the list'],
  ['change-cni', 'changed', 'Changed the CNI', 'Cloudflare’s answer'],
  ['remove-cni', 'gone already', 'Removed the CNI', 'It was gone already'],
  ['change-settings', 'changed', 'Changed the default ASN', 'Cloudflare’s answer'],
  ['label', 'set: Frankfurt: main', 'Labelled “Frankfurt: main”', undefined],
  ['label', 'taken away', 'Took the label away', undefined],
  ['confirm-step', 'confirmed: cross-connect', 'Cross-connect run', 'A person confirmed it'],
  ['confirm-step', 'taken back: bgp', 'BGP is up', 'The confirmation was taken back'],
  ['remove', 'postponed', 'Asked to remove the interconnect', 'postponed'],
])('%s: %s is told in words', (action, outcome, title, detail) => {
  const { title: said, detail: explained } = wordsOf(entry(outcome, action))
  expect([said, explained]).toEqual([title, detail])
})

test('the interconnect is named as it is, whatever its name holds', () => {
  expect(wordsOf(entry('created: icon (old): 2 (list)')).interconnect).toBe('icon (old): 2')
})

test('an outcome that this console does not know is shown as it was written', () => {
  const { title, detail } = wordsOf(entry('postponed: until Monday', 'give-up'))
  expect([title, detail]).toEqual(['Giving up', 'postponed: until Monday'])
})
