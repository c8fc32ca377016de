import { expect, test } from 'vitest'
import { consequencesOf } from './removal-words.ts'

test.each([
  ['direct', 'The facility goes on billing the cross-connect until you cancel it there.'],
  ['direct', 'Its slot is free for anybody’s order.'],
  ['gcp_partner', 'Its pairing key stays spent: a new order needs a new attachment and its key.'],
  ['gcp_partner', 'The attachment in Google Cloud stays. Delete it there too: Google bills it until then.'],
  ['aws', 'Traffic over it stops at once. What has no other path is cut off.'],
])('removing one of type %s means: %s', (type, consequence) => {
  expect(consequencesOf({ type })).toContain(consequence)
})

test('what one kind alone has is not said of another', () => {
  expect(consequencesOf({ type: 'direct' }).join(' ')).not.toMatch(/Google|pairing key/)
  expect(consequencesOf({ type: 'gcp_partner' }).join(' ')).not.toMatch(/slot|facility/)
  expect(consequencesOf({ type: 'aws' }).join(' ')).not.toMatch(/Google|slot/)
})
