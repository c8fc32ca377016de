import { expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import { letterFileName } from './letter-file-name.ts'

const port = (name: string, site: string): Interconnect => ({
  account: 'a',
  name,
  type: 'direct',
  facility: { name: 'Equinix NY5', address: [] },
  site,
  slot_id: 's',
  speed: '10G',
})

test.each([
  ['icon-1', 'EWR', 'LOA-icon-1-EWR.pdf'],
  ['../../etc/passwd', 'EWR', 'LOA-etc-passwd-EWR.pdf'],
  ['a"; filename="x.exe', 'EWR', 'LOA-a-filename-x.exe-EWR.pdf'],
  ['100% Zürich', 'FRA\r\nSet-Cookie: a', 'LOA-100-Zurich-FRA-Set-Cookie-a.pdf'],
  ['東京', 'NRT', 'LOA-NRT.pdf'],
  ['.hidden.', '', 'LOA-hidden.pdf'],
  ['x'.repeat(255), 'EWR', `LOA-${'x'.repeat(80)}-EWR.pdf`],
])('the letter of %j at %j is saved as a plain name', (name, site, expected) => {
  expect(letterFileName(port(name, site))).toBe(expected)
})

test('an interconnect in a form that the console does not know goes without its site', () => {
  expect(letterFileName({ account: 'a', name: 'icon-1', type: 'aws' })).toBe('LOA-icon-1.pdf')
})
