import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ProblemError } from '../problem-error.ts'
import { createAccess } from './access.ts'
import { AUDIENCE, createTeam, type Team } from './access-keys.node.ts'

const NOW = Date.UTC(2026, 0, 5, 12)
const SECOND = NOW / 1000
const clock = { now: () => Date.now() }
const HEADER = 'Cf-Access-Jwt-Assertion'

let team: Team
let stranger: Team
beforeAll(async () => {
  team = await createTeam(undefined, () => NOW)
  stranger = await createTeam(undefined, () => NOW)
})
// The library that keeps the keys goes by the system's clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }))
afterEach(() => void vi.useRealTimers())

/** The console behind Access, whose keys are had by `certs`. */
function behindAccess(
  certs: (url: string) => Response | Promise<Response> = () => Response.json(team.certs),
) {
  const asked: string[] = []
  const identify = createAccess({
    issuer: team.issuer,
    audience: AUDIENCE,
    clock,
    async fetch(url) {
      asked.push(url)
      return certs(url)
    },
  })
  /** The actor, or the problem’s type. */
  const asks = async (headers: [string, string][]) => {
    try {
      return await identify(new Request('https://console.example.com/', { headers }))
    } catch (error) {
      if (error instanceof ProblemError) return `${error.problem.status} ${error.problem.type}`
      throw error
    }
  }
  const brings = async (assertion: string | Promise<string>) => asks([[HEADER, await assertion]])
  return { asked, asks, brings }
}

const REFUSED = '403 not-signed-in'

test('whom Access vouches for comes in under their e-mail address, in lower case', async () => {
  const { brings, asked } = behindAccess()
  expect(await brings(team.sign())).toBe('ada@example.com')
  expect(await brings(team.sign({ email: 'Grace@Example.com' }))).toBe('grace@example.com')
  expect(asked).toEqual(['https://acme.cloudflareaccess.com/cdn-cgi/access/certs'])
})

test('a service token comes in under its name', async () => {
  const { brings } = behindAccess()
  expect(await brings(team.sign({ email: '', common_name: 'e367826f93b8d71185e03fe518aff3b4.access' }))).toBe(
    'e367826f93b8d71185e03fe518aff3b4.access',
  )
})

describe('an assertion is refused', () => {
  const claims: [string, Record<string, unknown>][] = [
    ['that has expired', { exp: SECOND - 60 }],
    ['that expired a moment longer ago than clocks differ', { exp: SECOND - 6 }],
    ['that never expires', { exp: undefined }],
    ['that is not valid yet', { nbf: SECOND + 60 }],
    ['for another application', { aud: ['f'.repeat(64)] }],
    ['for nobody', { aud: undefined }],
    ['of another team', { iss: 'https://evil.cloudflareaccess.com' }],
    ['of nobody', { iss: undefined }],
    ['whose issuer only begins so', { iss: 'https://acme.cloudflareaccess.com.evil.example' }],
    ['without a name', { email: undefined }],
    ['with an empty name', { email: '' }],
    ['with a name that is no address', { email: 'ada' }],
    ['with a name of several lines', { email: 'ada@example.com\nroot@example.com' }],
    ['with a name that is no text', { email: ['ada@example.com'] }],
    ['with a name that is too long', { email: `${'a'.repeat(255)}@example.com` }],
    ['with an address for a service', { email: undefined, common_name: 'ada@example.com' }],
  ]
  test.each(claims)('%s', async (_name, claimed) => {
    expect(await behindAccess().brings(team.sign(claimed))).toBe(REFUSED)
  })

  test('that another key of the same name has signed', async () => {
    expect(await behindAccess().brings(stranger.sign())).toBe(REFUSED)
  })

  test('that an unknown key has signed', async () => {
    expect(await behindAccess().brings(team.sign({}, { kid: 'key-2' }))).toBe(REFUSED)
  })

  test('that nobody has signed', async () => {
    const part = (value: object) => base64url.encode(JSON.stringify(value))
    const payload = (await team.sign()).split('.')[1]
    for (const alg of ['none', 'None', 'NONE']) {
      expect(await behindAccess().brings(`${part({ alg, kid: 'key-1' })}.${payload}.`)).toBe(REFUSED)
    }
  })

  test('that the public key has signed, as if it were a shared secret', async () => {
    const payload = JSON.parse(
      new TextDecoder().decode(base64url.decode((await team.sign()).split('.')[1] ?? '')),
    )
    // What the certificates’ address answers is public: whoever knows it must not be able to sign with it.
    const key = createPublicKey({ key: team.certs.keys[0] as JsonWebKey, format: 'jwk' })
    const secrets = [
      key.export({ type: 'spki', format: 'pem' }),
      key.export({ type: 'pkcs1', format: 'pem' }),
      key.export({ type: 'spki', format: 'der' }),
      JSON.stringify(team.certs.keys[0]),
    ]
    for (const secret of secrets) {
      const signed = new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .sign(new TextEncoder().encode(secret.toString()))
      expect(await behindAccess().brings(signed)).toBe(REFUSED)
    }
  })

  test.each(['RS384', 'RS512', 'PS256', 'ES256'])('that is signed by %s', async (alg) => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
    const certs = { keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg }] }
    const payload = JSON.parse(
      new TextDecoder().decode(base64url.decode((await team.sign()).split('.')[1] ?? '')),
    )
    const signed = new SignJWT(payload).setProtectedHeader({ alg, kid: 'key-1' }).sign(privateKey)
    expect(await behindAccess(() => Response.json(certs)).brings(signed)).toBe(REFUSED)
  })

  test('that was changed', async () => {
    const [header, , signature] = (await team.sign()).split('.')
    const other = (await team.sign({ email: 'root@example.com' })).split('.')[1]
    expect(await behindAccess().brings(`${header}.${other}.${signature}`)).toBe(REFUSED)
  })

  test.each([
    '',
    ' ',
    'garbage',
    'a.b.c',
    'a.b',
    '..',
    'null',
    'Bearer x',
    'ey.ey.ey',
    'é',
    '%00',
    'a'.repeat(20_000),
  ])('that is no assertion: %j', async (garbage) => {
    const { asks, asked } = behindAccess()
    // A browser’s Request takes no character beyond Latin-1.
    expect(await asks([[HEADER, garbage]])).toBe(REFUSED)
    expect(asked).toEqual([])
  })

  test('that is missing, or in another place', async () => {
    const assertion = await team.sign()
    const { asks, asked } = behindAccess()
    const places: [string, string][] = [
      ['Cookie', `CF_Authorization=${assertion}`],
      ['Authorization', `Bearer ${assertion}`],
      ['Cf-Access-Token', assertion],
      ['Cf-Access-Authenticated-User-Email', 'ada@example.com'],
    ]
    expect(await asks([])).toBe(REFUSED)
    for (const place of places) expect(await asks([place])).toBe(REFUSED)
    expect(asked).toEqual([])
  })

  test('beside a second one, good as both may be', async () => {
    const { asks } = behindAccess()
    const good = await team.sign()
    expect(await asks([[HEADER, good]])).toBe('ada@example.com')
    expect(
      await asks([
        [HEADER, good],
        [HEADER, good],
      ]),
    ).toBe(REFUSED)
    expect(await asks([[HEADER, `${good},${good}`]])).toBe(REFUSED)
    expect(await asks([[HEADER, `garbage, ${good}`]])).toBe(REFUSED)
  })
})

test('clocks may differ by a few seconds', async () => {
  const { brings } = behindAccess()
  expect(await brings(team.sign({ exp: SECOND - 3 }))).toBe('ada@example.com')
  expect(await brings(team.sign({ nbf: SECOND + 3 }))).toBe('ada@example.com')
})

describe('the keys of Access', () => {
  test('are asked for once for many requests at a time, and then kept', async () => {
    const { brings, asked } = behindAccess()
    const assertion = await team.sign()
    await Promise.all(Array.from({ length: 20 }, async () => brings(assertion)))
    vi.setSystemTime(NOW + 5 * 60_000)
    expect(await brings(team.sign())).toBe('ada@example.com')
    expect(asked).toHaveLength(1)
  })

  test('are found when they were rotated, and the old one counts no more', async () => {
    let certs = team.certs
    const { brings, asked } = behindAccess(() => Response.json(certs))
    const old = await team.sign()
    expect(await brings(old)).toBe('ada@example.com')
    const rotated = await createTeam(undefined, () => NOW, 'key-2')
    certs = rotated.certs
    vi.setSystemTime(NOW + 60_000)
    expect(await brings(rotated.sign())).toBe('ada@example.com')
    expect(await brings(old)).toBe(REFUSED)
    expect(asked).toHaveLength(2)
  })

  test('are not asked for by every assertion of an unknown one', async () => {
    const { brings, asked } = behindAccess()
    for (let time = 0; time < 20; time += 1) await brings(team.sign({}, { kid: `unknown-${time}` }))
    expect(asked).toHaveLength(1)
  })

  const broken: [string, () => Response | Promise<Response>][] = [
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
    ['are answered with a fault', () => new Response('no', { status: 500 })],
    ['are answered with a redirect', () => new Response(null, { status: 302, headers: { location: '/' } })],
    ['are no JSON', () => new Response('<html>')],
    ['are something else', () => Response.json({ hello: 'world' })],
    ['take too long', () => Promise.reject(new DOMException('too long', 'TimeoutError'))],
  ]
  test.each(broken)('let nobody in where they %s, and are asked for again', async (_name, answer) => {
    let certs = answer
    const { brings } = behindAccess(() => certs())
    expect(await brings(team.sign())).toBe('503 identity-unavailable')
    certs = () => Response.json(team.certs)
    expect(await brings(team.sign())).toBe('ada@example.com')
  })
})
