import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

// What live mode takes where more than this machine reaches it.

const token = { CLOUDFLARE_API_TOKEN: 'canary-token' }
const pair = { CLOUDFLARE_EMAIL: 'ada@example.com', CLOUDFLARE_API_KEY: 'canary-key' }
const access = {
  ACCESS_TEAM_DOMAIN: 'acme.cloudflareaccess.com',
  ACCESS_AUD: '4714c1358e65fe4b408ad6d432a5f878f08194bdb4752441fd56faefa9b2b6f2',
  PUBLIC_URL: 'https://console.example.com',
}
/** Every selection of the three but the whole. */
const incomplete = [0, 1, 2, 3, 4, 5, 6].map((bits) =>
  Object.entries(access).filter((_, index) => (bits >> index) % 2 === 1),
)

function live(environment: Record<string, string>) {
  const config = readConfig(environment)
  if (config.mode !== 'live') throw new Error(`expected live, got ${config.mode}`)
  return config
}

function problemsOf(
  environment: Record<string, string>,
  platform?: 'machine' | 'workers',
): readonly string[] {
  try {
    readConfig(environment, platform)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('Cloudflare Access', () => {
  test.each([
    ['a name', 'acme.cloudflareaccess.com'],
    ['an address', 'https://acme.cloudflareaccess.com'],
    ['an address with a slash', ' https://acme.cloudflareaccess.com/ '],
    ['capitals', 'Acme.CloudflareAccess.com'],
  ])('may be named by %s', (_name, ACCESS_TEAM_DOMAIN) => {
    expect(live({ ...token, ...access, ACCESS_TEAM_DOMAIN })).toMatchObject({
      access: { issuer: 'https://acme.cloudflareaccess.com', audience: access.ACCESS_AUD },
      publicUrl: 'https://console.example.com',
    })
  })

  test('may be one of this machine, as in tests', () => {
    const local = { ACCESS_TEAM_DOMAIN: 'http://127.0.0.1:9000', PUBLIC_URL: 'http://localhost:8787' }
    expect(live({ ...token, ...access, ...local }).access?.issuer).toBe('http://127.0.0.1:9000')
  })

  test('lets live mode listen anywhere, and name its operators', () => {
    const OPERATORS = ' Ada@Example.com, grace@example.com,,ada@example.com'
    expect(live({ ...token, ...access, HOST: '0.0.0.0', OPERATORS })).toMatchObject({
      host: '0.0.0.0',
      operators: ['ada@example.com', 'grace@example.com'],
    })
  })

  test('is not there on loopback unless it is asked for', () => {
    const config = live({ ...token, ACCESS_AUD: ' ' })
    expect('access' in config || 'operators' in config || 'publicUrl' in config).toBe(false)
  })

  test.each([
    ['by HOST', { HOST: '0.0.0.0' }, 'machine'],
    ['by another address', { HOST: '192.0.2.7' }, 'machine'],
    ['by IPv6', { HOST: '::' }, 'machine'],
    ['by a name', { HOST: 'console.internal' }, 'machine'],
    ['on Workers', {}, 'workers'],
    ['on Workers, whatever HOST says', { HOST: '127.0.0.1' }, 'workers'],
  ] as const)('is what live mode takes where other machines reach it: %s', (_name, reach, platform) => {
    for (const given of incomplete) {
      const problems = problemsOf({ ...token, ...reach, ...Object.fromEntries(given) }, platform)
      const names = new Set(given.map(([name]) => name))
      expect(problems).toHaveLength(1)
      for (const name of Object.keys(access)) {
        expect(problems[0]?.split(':')[0]?.includes(name)).toBe(!names.has(name))
      }
    }
    expect(problemsOf({ ...token, ...reach, ...access }, platform)).toEqual([])
  })

  test('is not what the demo takes, wherever it runs', () => {
    for (const HOST of ['127.0.0.1', '0.0.0.0']) expect(readConfig({ HOST }).mode).toBe('demo')
    expect(readConfig({}, 'workers').mode).toBe('demo')
    // It would have to be asked for its keys, and the demo opens no connection.
    expect(readConfig({ DEMO: '1', ...access })).not.toHaveProperty('access')
  })
})

describe('a wrong configuration', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      'half of Access',
      { ...token, ACCESS_AUD: access.ACCESS_AUD, PUBLIC_URL: access.PUBLIC_URL },
      /^ACCESS_TEAM_DOMAIN is missing: Cloudflare Access/,
    ],
    [
      'a public name without Access',
      { ...token, PUBLIC_URL: access.PUBLIC_URL },
      /^ACCESS_TEAM_DOMAIN and ACCESS_AUD are missing/,
    ],
    [
      'operators without Access',
      { ...token, OPERATORS: 'ada@example.com' },
      /^ACCESS_TEAM_DOMAIN, ACCESS_AUD and PUBLIC_URL are missing: Cloudflare Access, which says who/,
    ],
    [
      'a Global API key that other machines reach',
      { ...pair, ...access, HOST: '0.0.0.0' },
      /^CLOUDFLARE_API_KEY may do everything.*Use an API token/,
    ],
    [
      'a Global API key behind a public name',
      { ...pair, ...access },
      /^CLOUDFLARE_API_KEY may do everything/,
    ],
    [
      'a team domain in the clear',
      { ...token, ...access, ACCESS_TEAM_DOMAIN: 'http://canary.example' },
      /^ACCESS_TEAM_DOMAIN is not https\. Use/,
    ],
    [
      'a team’s name alone',
      { ...token, ...access, ACCESS_TEAM_DOMAIN: 'canary' },
      /^ACCESS_TEAM_DOMAIN is no address\. Use the team domain/,
    ],
    [
      'a team domain with a path',
      { ...token, ...access, ACCESS_TEAM_DOMAIN: 'canary.example/login' },
      /^ACCESS_TEAM_DOMAIN has more to it/,
    ],
    [
      'an audience that is none',
      { ...token, ...access, ACCESS_AUD: 'canary canary' },
      /^ACCESS_AUD is no Audience tag/,
    ],
    [
      'a public address in the clear',
      { ...token, ...access, PUBLIC_URL: 'http://canary.example' },
      /^PUBLIC_URL is not https\. Use/,
    ],
    [
      'a public address with a path',
      { ...token, ...access, PUBLIC_URL: 'https://canary.example/console' },
      /^PUBLIC_URL has more to it/,
    ],
    [
      'a public address with a password',
      { ...token, ...access, PUBLIC_URL: 'https://a:canary@example.com' },
      /^PUBLIC_URL has more to it/,
    ],
    [
      'a public address that is none',
      { PUBLIC_URL: 'canary' },
      /^PUBLIC_URL is no address\. Use the address that people open/,
    ],
    [
      'operators that are no addresses',
      { ...token, ...access, OPERATORS: 'ada@example.com, canary' },
      /^OPERATORS: One of them is no e-mail/,
    ],
    [
      'operators that are nobody',
      { ...token, ...access, OPERATORS: ' , ' },
      /^OPERATORS names nobody\. Leave it out/,
    ],
  ]
  test.each(cases)('is named in one line: %s', (_name, environment, expected) => {
    const problems = problemsOf(environment)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(expected)
    expect(inspect(new ConfigError(problems))).not.toContain('canar')
  })
})
