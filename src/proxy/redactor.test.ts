import { describe, expect, test } from 'vitest'
import { createRedactor } from './redactor.ts'

const TOKEN = 'canary-token/with+signs_and.more'
const { clean } = createRedactor([[TOKEN, '[credential]']])
const escaped = (text: string, how: (code: string) => string) =>
  Array.from(text, (character) => how(character.charCodeAt(0).toString(16).padStart(2, '0'))).join('')

describe('a secret is taken out of text', () => {
  const spellings: [string, string][] = [
    ['as it stands', TOKEN],
    ['as a URL carries it', encodeURIComponent(TOKEN)],
    ['as a form carries it', new URLSearchParams([['', TOKEN]]).toString().slice(1)],
    ['with every character escaped for a URL', escaped(TOKEN, (code) => `%${code}`)],
    ['with every character escaped for JSON', escaped(TOKEN, (code) => `\\u00${code.toUpperCase()}`)],
    ['with its slashes escaped for JSON', TOKEN.replaceAll('/', '\\/')],
    ['with its signs escaped for JSON', TOKEN.replaceAll('+', '\\u002b')],
    ['half in one way, half in another', `${encodeURIComponent(TOKEN.slice(0, 15))}${TOKEN.slice(15)}`],
  ]
  test.each(spellings)('%s', (_name, spelling) => {
    expect(clean(`a ${spelling} b ${spelling}`)).toBe('a [credential] b [credential]')
  })

  test.each(['', 'B', 'Be', 'Bearer ', 'authorization: Bearer '])(
    'in base64, behind %j and before anything',
    (before) => {
      const encoded = Buffer.from(`${before}${TOKEN}, and so on`)
      for (const text of [
        encoded.toString('base64'),
        encoded.toString('base64url'),
        encodeURIComponent(encoded.toString('base64')),
        encoded.toString('base64').replaceAll('/', '\\/'),
      ]) {
        const cleaned = clean(`<${text}>`)
        expect(cleaned).toContain('[credential]')
        expect(cleaned.length).toBeLessThan(text.length)
      }
    },
  )

  test('each with a word of its own', () => {
    const two = createRedactor([
      ['0123456789abcdef', '[key]'],
      ['ada@example.com', '[address]'],
    ])
    expect(two.clean('ada@example.com 0123456789abcdef ada%40example.com')).toBe('[address] [key] [address]')
  })
})

test('all else is left as it is', () => {
  const other = 'canary-token/with signs, {"token":"canary-tokem/with+signs_and.more"} é 東京'
  expect(clean(other)).toBe(other)
})

test('what is too short to be a credential takes nothing out', () => {
  const { clean, find } = createRedactor([['token', '[credential]']])
  expect([clean('the token'), find('the token')]).toEqual(['the token', []])
})
