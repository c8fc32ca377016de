import { describe, expect, test } from 'vitest'
import { AccountTag } from './account.ts'

describe('An account tag', () => {
  test.each([
    '0123456789abcdef0123456789abcdef',
    '0123456789ABCDEF0123456789ABCDEF',
    ' 0123456789abcdef0123456789abcdef\n',
  ])('%j has one spelling', (input) => {
    expect(AccountTag.parse(input)).toBe('0123456789abcdef0123456789abcdef')
  })

  test.each([
    '',
    '0123456789abcdef0123456789abcde',
    '0123456789abcdef0123456789abcdef0',
    '0123456789abcdef0123456789abcdeg',
    '01234567-89ab-cdef-0123-456789abcdef',
    '..',
    32,
    null,
    undefined,
  ])('%j is refused with a sentence', (input) => {
    expect(AccountTag.safeParse(input).error?.issues[0]?.message).toMatch(/^(An account id|Name the).*\.$/)
  })
})
