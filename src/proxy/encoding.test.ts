import { expect, test } from 'vitest'
import { encodingFor } from './encoding.ts'

test.each([
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.1, gzip', 'gzip'],
  ['gzip;q=0.8, br;q=0.9', 'br'],
  ['*', 'br'],
  ['br;q=0, *;q=0.5', 'gzip'],
  ['identity, *;q=0', undefined],
  ['deflate', undefined],
])('for %s the form is %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})

test('a form that there is not is not chosen', () => {
  expect(encodingFor('br, gzip;q=0.5', ['gzip'])).toBe('gzip')
  expect(encodingFor('br', [])).toBeUndefined()
})
