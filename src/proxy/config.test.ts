import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { authHeaders } from './credential.ts'

const account = '0123456789abcdef0123456789abcdef'
const other = 'fedcba9876543210fedcba9876543210'
const token = { CLOUDFLARE_API_TOKEN: 'canary-token' }
const pair = { CLOUDFLARE_EMAIL: 'ada@example.com', CLOUDFLARE_API_KEY: 'canary-key' }

function live(environment: Record<string, string>) {
  const config = readConfig(environment)
  if (config.mode !== 'live') throw new Error(`expected live, got ${config.mode}`)
  return config
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('readConfig', () => {
  test('is the demo on loopback when nothing is set', () => {
    expect(readConfig({})).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 8787,
      dataDir: '.data',
      readOnly: false,
    })
  })

  test('counts blank values as unset', () => {
    const blank = {
      PORT: ' ',
      HOST: '',
      DATA_DIR: '\t',
      DEMO: '',
      CLOUDFLARE_API_TOKEN: ' ',
      CLOUDFLARE_EMAIL: '',
    }
    expect(readConfig(blank)).toEqual(readConfig({}))
  })

  test('reads where to listen and keep data', () => {
    expect(readConfig({ PORT: '0', HOST: '[::1]', DATA_DIR: '/var/lib/console' })).toEqual({
      mode: 'demo',
      host: '::1',
      port: 0,
      dataDir: '/var/lib/console',
      readOnly: false,
    })
  })

  test('lets the demo listen anywhere', () => {
    expect(readConfig({ HOST: '0.0.0.0' })).toMatchObject({ mode: 'demo', host: '0.0.0.0' })
  })

  test('does not look at the credential of a forced demo', () => {
    const read: string[] = []
    const environment = new Proxy<Record<string, string>>(
      { DEMO: '1', CLOUDFLARE_API_TOKEN: 'broken token', ...pair },
      {
        get: (target, name) => {
          read.push(String(name))
          return target[String(name)]
        },
      },
    )
    expect(readConfig(environment)).toMatchObject({ mode: 'demo' })
    expect(read).toContain('DEMO')
    expect(read.filter((name) => name.startsWith('CLOUDFLARE'))).toEqual([])
  })

  test('is live with a token', () => {
    const config = live(token)
    expect(config).toMatchObject({ accounts: [], baseUrl: 'https://api.cloudflare.com/client/v4' })
    expect(authHeaders(config.credential)).toEqual({ authorization: 'Bearer canary-token' })
  })

  test('is live with an e-mail address and a key, trimmed', () => {
    const config = live({
      CLOUDFLARE_EMAIL: ' ada@example.com ',
      CLOUDFLARE_API_KEY: 'canary-key\n',
      DEMO: '0',
    })
    expect(authHeaders(config.credential)).toEqual({
      'x-auth-email': 'ada@example.com',
      'x-auth-key': 'canary-key',
    })
  })

  test('reads one account or several, each once and in lower case', () => {
    expect(live({ ...token, CLOUDFLARE_ACCOUNT_ID: account }).accounts).toEqual([account])
    expect(
      live({ ...token, CLOUDFLARE_ACCOUNT_ID: ` ${account.toUpperCase()}, ${other},,${account}` }).accounts,
    ).toEqual([account, other])
  })

  test.each([
    ['https://example.com/client/v4/', 'https://example.com/client/v4'],
    ['http://127.0.0.1:9000/client/v4', 'http://127.0.0.1:9000/client/v4'],
    ['http://localhost:9000//', 'http://localhost:9000'],
    ['http://[::1]:9000', 'http://[::1]:9000'],
  ])('takes %s as the base URL', (given, taken) => {
    expect(live({ ...token, CLOUDFLARE_BASE_URL: given }).baseUrl).toBe(taken)
  })

  test('lets nobody write where it is said', () => {
    expect(live({ ...token, READ_ONLY: '1' }).readOnly).toBe(true)
    expect(readConfig({ READ_ONLY: '1' })).toMatchObject({ mode: 'demo', readOnly: true })
    expect(live({ ...token, READ_ONLY: '0' }).readOnly).toBe(false)
  })
})

describe('a wrong configuration', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    ['a port that is text', { PORT: 'http' }, /^PORT is no port\. Use a number/],
    ['a port that is too high', { PORT: '65536' }, /^PORT is no port/],
    ['a negative port', { PORT: '-1' }, /^PORT is no port/],
    ['a host with a path', { HOST: 'localhost/x' }, /^HOST is no address\. Use/],
    ['a demo that is neither on nor off', { DEMO: 'yes' }, /^DEMO is neither 1 nor 0\. Use 1/],
    ['both credentials', { ...token, ...pair }, /^CLOUDFLARE_API_TOKEN and .* are both set\. Keep one/],
    ['a token and half a pair', { ...token, CLOUDFLARE_EMAIL: 'a@b.c' }, /are both set/],
    ['an e-mail address without a key', { CLOUDFLARE_EMAIL: 'a@b.c' }, /^CLOUDFLARE_API_KEY is missing/],
    ['a key without an e-mail address', { CLOUDFLARE_API_KEY: 'canary' }, /^CLOUDFLARE_EMAIL is missing/],
    ['a token with a blank', { CLOUDFLARE_API_TOKEN: 'canary token' }, /^CLOUDFLARE_API_TOKEN has a blank/],
    [
      'a token with a line break',
      { CLOUDFLARE_API_TOKEN: 'canary\r\nx: y' },
      /^CLOUDFLARE_API_TOKEN has a blank, a line break/,
    ],
    ['a token beyond ASCII', { CLOUDFLARE_API_TOKEN: 'canarý' }, /^CLOUDFLARE_API_TOKEN has/],
    ['a key with a blank', { ...pair, CLOUDFLARE_API_KEY: 'canary key' }, /^CLOUDFLARE_API_KEY has a blank/],
    [
      'an e-mail address that is none',
      { ...pair, CLOUDFLARE_EMAIL: 'canary' },
      /^CLOUDFLARE_EMAIL is no e-mail/,
    ],
    [
      'an account that is none',
      { ...token, CLOUDFLARE_ACCOUNT_ID: `${account},acme` },
      /^CLOUDFLARE_ACCOUNT_ID: An account id is 32/,
    ],
    [
      'a base URL that is none',
      { ...token, CLOUDFLARE_BASE_URL: 'api.cloudflare.com' },
      /^CLOUDFLARE_BASE_URL is no URL/,
    ],
    [
      'a base URL in the clear',
      { ...token, CLOUDFLARE_BASE_URL: 'http://example.com' },
      /in the clear\. Use https/,
    ],
    [
      'a base URL that only looks local',
      { ...token, CLOUDFLARE_BASE_URL: 'http://127.0.0.1.example.com' },
      /in the clear/,
    ],
    ['another scheme', { ...token, CLOUDFLARE_BASE_URL: 'file:///etc/passwd' }, /^CLOUDFLARE_BASE_URL would/],
    [
      'a password in the base URL',
      { ...token, CLOUDFLARE_BASE_URL: 'https://a:canary@example.com' },
      /password\. Leave/,
    ],
    [
      'a query in the base URL',
      { ...token, CLOUDFLARE_BASE_URL: 'https://example.com/?a=canary' },
      /has a query/,
    ],
    ['a fragment in the base URL', { ...token, CLOUDFLARE_BASE_URL: 'https://example.com/#' }, /a fragment/],
    [
      'live mode open to other machines',
      { ...token, HOST: '0.0.0.0' },
      /^ACCESS_TEAM_DOMAIN, ACCESS_AUD and PUBLIC_URL are missing: HOST is open to other machines.*use HOST=127\.0\.0\.1/,
    ],
    [
      'a flag that is neither',
      { READ_ONLY: 'canary' },
      /^READ_ONLY is neither 1 nor 0\. Use 1 to let nobody/,
    ],
  ]
  test.each(cases)('is named: %s', (_name, environment, expected) => {
    const problems = problemsOf(environment)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(expected)
  })

  test('is named all at once', () => {
    const problems = problemsOf({
      ...pair,
      ...token,
      PORT: 'x',
      DEMO: 'x',
      CLOUDFLARE_BASE_URL: 'x',
      HOST: '10.0.0.1',
    })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DEMO',
      'PORT',
      'CLOUDFLARE_API_TOKEN',
      'ACCESS_TEAM_DOMAIN,',
      'CLOUDFLARE_API_KEY',
      'CLOUDFLARE_BASE_URL',
    ])
  })

  test('never repeats a value', () => {
    for (const [, environment] of cases) {
      expect(inspect(new ConfigError(problemsOf(environment)))).not.toContain('canar')
    }
  })
})
