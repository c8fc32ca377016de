import { describe, expect, test } from 'vitest'
import { createVirtualClock } from '../contract/virtual-clock.node.ts'
import { createAccounts } from './accounts.ts'
import { ProblemError } from './problem-error.ts'
import { createCloudflare } from './upstream/cloudflare.ts'
import { sendByFetch } from './upstream/send-by-fetch.ts'

const ONE = '1'.repeat(32)
const TWO = '2'.repeat(32)
const id = (number: number) => number.toString(16).padStart(32, '0')

const enveloped = (result: unknown) => Response.json({ success: true, errors: [], messages: [], result })
const refused = (status: number, code: number) =>
  Response.json(
    { success: false, errors: [{ code, message: 'No.' }], messages: [], result: null },
    { status },
  )

interface World {
  scheme?: 'token' | 'key' | 'none'
  configured?: string[]
  /** How each path is answered; 401 where it is not named. */
  answers?: Record<string, (url: URL) => Response>
}

function scene({ scheme = 'token', configured = [], answers = {} }: World) {
  const clock = createVirtualClock()
  const asked: string[] = []
  const cloudflare = createCloudflare({
    send: sendByFetch(async (request) => {
      const url = new URL(request.url)
      const path = url.pathname.replace('/client/v4', '')
      asked.push(path + url.search)
      return answers[path]?.(url) ?? refused(401, 1000)
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({}),
    clock,
    random: () => 0,
  })
  return { clock, asked, ...createAccounts({ mode: 'live', scheme, configured, cloudflare, clock }) }
}

describe('a session’s credential', () => {
  const listed = { '/accounts': () => enveloped([{ id: ONE, name: 'Acme' }]) }
  const cases: [string, World, object][] = [
    [
      'of a user is active, expires, and reaches what it lists',
      {
        answers: {
          ...listed,
          '/user/tokens/verify': () => enveloped({ status: 'active', expires_on: '2026-03-01T00:00:00Z' }),
        },
      },
      { status: 'active', expiresAt: '2026-03-01T00:00:00.000Z', reaches: [ONE] },
    ],
    [
      'without an end has none',
      {
        answers: {
          ...listed,
          '/user/tokens/verify': () => enveloped({ status: 'active', expires_on: null }),
        },
      },
      { status: 'active', reaches: [ONE] },
    ],
    [
      'with an end that is no time has none',
      { answers: { '/user/tokens/verify': () => enveloped({ status: 'active', expires_on: 'soon' }) } },
      { status: 'active' },
    ],
    [
      'of an account is verified there, and reaches it',
      {
        configured: [TWO, ONE],
        answers: { [`/accounts/${ONE}/tokens/verify`]: () => enveloped({ status: 'disabled' }) },
      },
      { status: 'disabled', reaches: [ONE] },
    ],
    ['that nobody knows is refused', { configured: [ONE] }, { status: 'refused' }],
    ['that may be an account’s that is not named is unknown', {}, { status: 'unknown' }],
    [
      'is unknown where upstream does not answer',
      { configured: [ONE], answers: { '/user/tokens/verify': () => new Response('no', { status: 500 }) } },
      { status: 'unknown' },
    ],
    [
      'that is a key has no status, but accounts',
      { scheme: 'key', answers: listed },
      { status: 'unknown', reaches: [ONE] },
    ],
    ['of the demo is none', { scheme: 'none' }, { status: 'none' }],
  ]
  test.each(cases)('%s', async (_name, world, expected) => {
    expect((await scene(world).describe()).credential).toEqual(expected)
  })
})

describe('the accounts to choose from', () => {
  test('are those that are named, by the name that upstream has for them', async () => {
    const answers = { '/accounts': () => enveloped([{ id: ONE, name: 'Acme' }]) }
    const { accounts } = await scene({ configured: [TWO, ONE], answers }).describe()
    expect(accounts).toEqual([
      { id: TWO, name: TWO },
      { id: ONE, name: 'Acme' },
    ])
  })

  test('are all that the credential reaches where none is named, to the last page', async () => {
    const all = Array.from({ length: 120 }, (_, number) => ({ id: id(number), name: `Account ${number}` }))
    const answers = {
      '/accounts': ({ searchParams }: URL) => {
        const page = Number(searchParams.get('page'))
        return enveloped(all.slice((page - 1) * 50, page * 50))
      },
    }
    const { describe: ask, admit, asked } = scene({ answers })
    expect((await ask()).accounts).toEqual(all)
    expect(asked.filter((path) => path.startsWith('/accounts?'))).toHaveLength(3)
    await admit(id(119))
    await expect(admit(id(120))).rejects.toBeInstanceOf(ProblemError)
  })

  test('are asked for once a minute', async () => {
    const { describe: ask, asked, clock } = scene({ configured: [ONE] })
    await Promise.all([ask(), ask()])
    const once = asked.length
    await ask()
    expect(asked).toHaveLength(once)
    await clock.advance(61_000)
    await ask()
    expect(asked).toHaveLength(once * 2)
  })
})
