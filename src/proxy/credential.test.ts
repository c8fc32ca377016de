import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { authHeaders, type Credential, Secret, secretsOf } from './credential.ts'

const token: Credential = { scheme: 'token', token: new Secret('canary-token') }
const key: Credential = {
  scheme: 'key',
  email: new Secret('canary@example.com'),
  key: new Secret('canary-key'),
}

describe('authHeaders', () => {
  test('sends a token as a bearer', () => {
    expect(authHeaders(token)).toEqual({ authorization: 'Bearer canary-token' })
  })

  test('sends e-mail address and Global API key in their own two headers', () => {
    expect(authHeaders(key)).toEqual({ 'x-auth-email': 'canary@example.com', 'x-auth-key': 'canary-key' })
  })
})

describe('secretsOf', () => {
  test('names every part of a credential, each with what is shown instead', () => {
    expect(secretsOf(token)).toEqual([['canary-token', '[credential]']])
    expect(secretsOf(key)).toEqual([
      ['canary-key', '[credential]'],
      ['canary@example.com', '[e-mail address]'],
    ])
  })
})

describe('Secret', () => {
  const prints: [string, (credential: Credential) => string][] = [
    ['serialising', (credential) => JSON.stringify({ credential })],
    ['inspecting', (credential) => inspect(credential, { depth: 9, showHidden: true })],
    ['joining', (credential) => Object.values(credential).join(' ')],
    ['copying', (credential) => JSON.stringify({ ...credential }) + inspect({ ...credential })],
  ]
  test.each(prints)('shows nothing of itself when %s', (_how, print) => {
    for (const credential of [token, key]) {
      expect(print(credential)).not.toContain('canary')
    }
  })

  test('says what it is instead', () => {
    const secret = new Secret('canary')
    expect([String(secret), JSON.stringify(secret), inspect(secret)]).toEqual([
      '[credential]',
      '"[credential]"',
      '[credential]',
    ])
  })
})
