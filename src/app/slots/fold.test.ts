import { expect, test } from 'vitest'
import { fold, wordsOf } from './fold.ts'

test.each([
  ['MÜNCHEN', 'munchen'],
  ['São Paulo', 'sao paulo'],
  ['Kleyerstraße', 'kleyerstrasse'],
  ['København', 'kobenhavn'],
  ['İstanbul', 'istanbul'],
  ['ＴＯＫＹＯ', 'tokyo'],
  ['a\u200Bb\u202Ec', 'abc'],
  ['東京', '東京'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('a search is its words, whatever stands between them', () => {
  expect(wordsOf('  Newark, NJ /\n10G ')).toEqual(['newark', 'nj', '10g'])
  expect(wordsOf(' \t ')).toEqual([])
})
