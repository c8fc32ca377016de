import { describe, expect, test } from 'vitest'
import type { Session } from '../../contract/session.ts'
import { resolveAccount, shortId } from './resolve-account.ts'

const acme = { id: '0123456789abcdef0123456789abcdef', name: 'Acme' }
const other = { id: 'ffffffffffffffffffffffffffffffff', name: 'Other' }
const stranger = '11111111111111111111111111111111'

function session(accounts: Session['accounts'], mode: Session['mode'] = 'live'): Session {
  return {
    mode,
    accounts,
    actor: 'local',
    credential: { scheme: 'token', status: 'active' },
    writing: 'allowed',
  }
}

describe('the account of a page', () => {
  test('is the only one where the URL names none, and need not be named', () => {
    expect(resolveAccount(session([acme]), null)).toEqual({ ok: true, account: acme, named: true })
  })

  test('is the first of several where the URL names none, and has to be named', () => {
    expect(resolveAccount(session([acme, other]), null)).toEqual({ ok: true, account: acme, named: false })
  })

  test('is the one that the URL names, in upper case too', () => {
    const resolved = resolveAccount(session([acme, other]), other.id.toUpperCase())
    expect(resolved).toEqual({ ok: true, account: other, named: true })
  })

  test.each([
    ['malformed where the URL names no account id', session([acme]), 'acme', 'malformed'],
    ['foreign where it is not among those of a live session', session([acme]), stranger, 'foreign'],
    ['none where the session has no account at all', session([]), null, 'none'],
  ])('is %s', (_, given, asked, why) => {
    expect(resolveAccount(given, asked)).toEqual({ ok: false, why })
  })

  test('can be any in the demo', () => {
    expect(resolveAccount(session([acme], 'demo'), stranger)).toMatchObject({
      ok: true,
      account: { id: stranger },
    })
  })
})

test('an account id is shortened to its ends', () => {
  expect(shortId(acme.id)).toBe('0123…cdef')
})
