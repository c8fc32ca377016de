import { expect, test } from 'vitest'
import { nameIn } from './use-interconnect-name.ts'

test.each(['icon-ewr-7f3a', 'a/b', '100%', '100%25', '%2F', 'ä ö', 'a.b', '=1+1', '?#&', 'x'.repeat(255)])(
  'the name %j is read back from its address',
  (name) => {
    expect(nameIn(`/interconnects/${encodeURIComponent(name)}`)).toBe(name)
  },
)

test('a name that was not encoded rightly is taken as it stands', () => {
  expect(nameIn('/interconnects/100%')).toBe('100%')
})
