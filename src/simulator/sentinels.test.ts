import { describe, expect, test } from 'vitest'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { Interconnect, isDirect } from '../contract/interconnect.ts'
import { KINDS, type Kind } from '../contract/kind.ts'
import { pageOf } from '../contract/page.ts'
import { Slot } from '../contract/slot.ts'
import { Status } from '../contract/status.ts'
import type { Sentinel } from './sentinel.ts'
import { ORDER_SENTINELS, type OrderSentinelCode, SENTINELS, type SentinelCode } from './sentinels.ts'
import { attachmentOrder, cni, createTestClient, portOrder, type TestClient } from './test-client.ts'

const rows: readonly (Sentinel & { code: SentinelCode })[] = SENTINELS
const ordered: readonly (Sentinel & { code: OrderSentinelCode })[] = ORDER_SENTINELS
const cases = ordered.flatMap((sentinel) => sentinel.kinds.map((kind) => ({ ...sentinel, kind })))

function uuidOf(code: SentinelCode): string {
  return `11111111-2222-4333-8444-${rows.find((row) => row.code === code)?.input}`
}

function orderOf(code: SentinelCode, kind: Kind) {
  const uuid = uuidOf(code)
  return kind === 'direct' ? portOrder(uuid) : attachmentOrder(`${uuid}/us-central1/1`)
}

async function names(client: TestClient): Promise<string[]> {
  const answer = await client.get(cni('/interconnects?limit=100'))
  return pageOf(Interconnect)
    .parse(await answer.json())
    .items.map(({ name }) => name)
}

/** What the one answer says: its status and, of an error, code and pointer. */
async function told(answer: Response) {
  const envelope = ErrorEnvelope.safeParse(await answer.json().catch(() => undefined))
  const [error] = envelope.data?.errors ?? []
  return { status: answer.status, code: error?.code, pointer: error?.source?.pointer }
}

/** Each row's answer to the order; `gained` is by how many interconnects the list has grown right after it. */
const EXPECTED: Record<
  Exclude<OrderSentinelCode, 'no-answer' | 'rate-limited'>,
  { status: number; code?: number; pointers?: Record<Kind, string>; gained: number }
> = {
  'slot-taken': { status: 400, code: 1005, pointers: { direct: '/slot_id', gcp_partner: '' }, gained: 0 },
  'slot-taken-in-a-race': {
    status: 400,
    code: 1005,
    pointers: { direct: '/slot_id', gcp_partner: '' },
    gained: 0,
  },
  'slot-unknown': { status: 400, code: 1005, pointers: { direct: '/slot_id', gcp_partner: '' }, gained: 0 },
  'bad-speed': {
    status: 400,
    code: 1005,
    pointers: { direct: '/speed', gcp_partner: '/bandwidth' },
    gained: 0,
  },
  'used-key': { status: 400, code: 1005, pointers: { direct: '', gcp_partner: '/pairing_key' }, gained: 0 },
  'wrong-region': {
    status: 400,
    code: 1005,
    pointers: { direct: '', gcp_partner: '/pairing_key' },
    gained: 0,
  },
  'permission-missing': { status: 403, code: 10_000, gained: 0 },
  conflict: { status: 409, code: 1007, gained: 0 },
  'fault-before-creating': { status: 500, code: 1008, gained: 0 },
  'fault-after-creating': { status: 500, code: 1008, gained: 1 },
  'late-in-the-list': { status: 500, code: 1008, gained: 0 },
  'html-answer': { status: 200, gained: 0 },
  'goes-down': { status: 200, gained: 1 },
}

describe('The table of sentinels', () => {
  test('gives every row its own code, input and title', () => {
    for (const column of ['code', 'input', 'title', 'happens'] as const) {
      expect(new Set(rows.map((row) => row[column])).size).toBe(rows.length)
    }
  })

  test('has inputs that are the last group of a UUID', () => {
    for (const { input } of rows) expect(input).toMatch(/^[0-9a-f]{12}$/)
  })
})

describe.each(
  cases.flatMap(({ code, kind, happens }) => {
    if (code === 'no-answer' || code === 'rate-limited') return []
    return [{ code, kind, happens, expected: EXPECTED[code] }]
  }),
)('$code, $kind', ({ code, kind, happens, expected }) => {
  test(happens, async () => {
    const client = createTestClient()
    const before = await names(client)
    const answer = await told(await client.order(orderOf(code, kind)))
    expect(answer).toEqual({
      status: expected.status,
      code: expected.code,
      pointer: expected.pointers?.[kind],
    })
    expect((await names(client)).length - before.length).toBe(expected.gained)
  })
})

describe('A sentinel slot', () => {
  test.each(rows.filter(({ kinds }) => kinds.includes('direct')))(
    'of $code reads as it says',
    async ({ code }) => {
      const answer = await createTestClient().get(cni(`/slots/${uuidOf(code)}`))
      if (code === 'slot-unknown') expect(answer.status).toBe(404)
      else expect(Slot.parse(await answer.json()).occupied).toBe(code === 'slot-taken')
    },
  )

  test('lost in a race reads as occupied afterwards', async () => {
    const client = createTestClient()
    await client.order(orderOf('slot-taken-in-a-race', 'direct'))
    const slot = await client.get(cni(`/slots/${uuidOf('slot-taken-in-a-race')}`))
    expect(Slot.parse(await slot.json()).occupied).toBe(true)
  })

  test('is taken by what is created in it, although the answer was 500', async () => {
    const client = createTestClient()
    await client.order(orderOf('fault-after-creating', 'direct'))
    expect((await told(await client.order(orderOf('fault-after-creating', 'direct')))).status).toBe(400)
  })
})

describe.each(KINDS)('For %s', (kind) => {
  test('the rate limit tells its end, holds for the whole account and then is over', async () => {
    const client = createTestClient()
    const answer = await client.order(orderOf('rate-limited', kind))
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('20')
    expect(answer.headers.get('ratelimit')).toBe('"default";r=0;t=20')
    client.advance(12_500)
    const later = await client.get(cni('/slots'))
    expect([later.status, later.headers.get('retry-after')]).toEqual([429, '8'])
    const elsewhere = await client.get('/accounts/00000000000000000000000000000002/cni/slots')
    expect(elsewhere.status).toBe(200)
    client.advance(7_500)
    expect((await client.get(cni('/slots'))).status).toBe(200)
  })

  test('the answer that never comes rejects once the caller hangs up, and the interconnect exists', async () => {
    const client = createTestClient()
    const before = await names(client)
    const hangUp = new AbortController()
    const order = client.order(orderOf('no-answer', kind), { signal: hangUp.signal })
    const outcome = order.catch((reason: unknown) => reason)
    await expect.poll(async () => (await names(client)).length).toBe(before.length + 1)
    const reason = new Error('hung up')
    hangUp.abort(reason)
    expect(await outcome).toBe(reason)
  })

  test('what is late can be neither listed nor read for 20 seconds', async () => {
    const client = createTestClient()
    const before = await names(client)
    await client.order(orderOf('late-in-the-list', kind))
    client.advance(19_999)
    expect(await names(client)).toEqual(before)
    client.advance(1)
    const after = await names(client)
    expect(after).toHaveLength(before.length + 1)
    const read = await client.get(cni(`/interconnects/${after.at(-1)}`))
    expect(isDirect(Interconnect.parse(await read.json()))).toBe(kind === 'direct')
  })

  test('what goes down is Pending first, and says why it is Down', async () => {
    const client = createTestClient()
    const { name } = Interconnect.parse(await (await client.order(orderOf('goes-down', kind))).json())
    const status = async () =>
      Status.parse(await (await client.get(cni(`/interconnects/${name}/status`))).json())
    client.advance(19_999)
    expect(await status()).toEqual({ state: 'Pending' })
    client.advance(1)
    expect(await status()).toEqual({ state: 'Down', reason: expect.stringMatching(/\w{4,}/) })
  })

  test('the web page is 200 text/html', async () => {
    const answer = await createTestClient().order(orderOf('html-answer', kind))
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await answer.text()).toMatch(/^<!doctype html>/)
  })
})
