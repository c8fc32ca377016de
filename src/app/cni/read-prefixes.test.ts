import { expect, test } from 'vitest'
import { readPrefixes, withCanonical, withoutDuplicates } from './read-prefixes.ts'

test.each([
  ['10.0.0.0/8', []],
  ['10.0.0.0/8\n192.0.2.0/24', []],
  ['10.0.0.1/8', ['not-canonical']],
  ['10.0.0.0', ['unreadable']],
  ['10.0.0.256/24', ['unreadable']],
  ['2001:db8::/32', ['unreadable']],
  ['10.0.0.0/8\n10.0.0.0/8', ['duplicate']],
  ['10.0.0.0/8\n10.9.8.7/8', ['duplicate']],
  ['10.0.0.0/8\n10.1.0.0/16', ['overlap']],
  ['10.1.0.0/16, 10.0.0.0/8', ['overlap']],
  ['10.0.0.1/8; 192.0.2.1/24', ['not-canonical', 'not-canonical']],
  ['10.0.0.0/8 192.0.2.0/24\t198.51.100.1/24', ['not-canonical']],
  ['10.0.0.0 /8', ['unreadable', 'unreadable']],
])('%j is read as %j', (text, states) => {
  expect(readPrefixes(text).map(({ state }) => state)).toEqual(states)
})

test('the canonical form is offered, and taken it leaves the other lines as they are', () => {
  const text = '192.0.2.0/24\n10.0.0.1/8'
  const [reading] = readPrefixes(text)
  expect(reading).toMatchObject({ text: '10.0.0.1/8', canonical: '10.0.0.0/8' })
  expect(withCanonical(text, { text: '10.0.0.1/8', canonical: '10.0.0.0/8' })).toBe(
    '192.0.2.0/24\n10.0.0.0/8',
  )
})

test('an overlap names the other prefix and which of the two is within', () => {
  expect(readPrefixes('10.0.0.0/8\n10.1.0.0/16')[0]?.sentence).toContain('It lies within 10.0.0.0/8.')
  expect(readPrefixes('10.1.0.0/16\n10.0.0.0/8')[0]?.sentence).toContain('It contains 10.1.0.0/16.')
})

test('without duplicates the first of each network stays', () => {
  expect(withoutDuplicates('10.0.0.0/8\n10.1.1.1/8\nnonsense\n10.0.0.0/8')).toBe('10.0.0.0/8\nnonsense')
})

test('a text of more prefixes than can be sent is not compared line by line', () => {
  expect(readPrefixes('10.0.0.0/8\n'.repeat(100_000))).toEqual([])
})
