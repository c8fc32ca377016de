import { describe, expect, test } from 'vitest'
import { BANDWIDTHS } from '../contract/bandwidth.ts'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { DirectInterconnect, GcpPartnerInterconnect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { Slot } from '../contract/slot.ts'
import {
  ACCOUNT_ID,
  attachmentOrder,
  cni,
  createTestClient,
  portOrder,
  type TestClient,
} from './test-client.ts'

const KEY = '7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2'

async function slotThatIs(client: TestClient, state: 'free' | 'occupied'): Promise<Slot> {
  const answer = await client.get(cni(`/slots?limit=1&occupied=${state === 'occupied'}`))
  const [slot] = pageOf(Slot).parse(await answer.json()).items
  return Slot.parse(slot)
}

async function pointersOf(answer: Response): Promise<(string | undefined)[]> {
  expect(answer.status).toBe(400)
  return ErrorEnvelope.parse(await answer.json()).errors.map(({ source }) => source?.pointer)
}

describe('Ordering a physical port', () => {
  test('answers 200 with the bare interconnect, which repeats what the slot says', async () => {
    const client = createTestClient()
    const slot = await slotThatIs(client, 'free')
    const answer = await client.order(portOrder(slot.id, { speed: slot.speed }))
    expect(answer.status).toBe(200)
    const created = DirectInterconnect.parse(await answer.json())
    const { site, speed, facility, ccr_device_name } = slot
    expect(created).toMatchObject({
      account: ACCOUNT_ID,
      slot_id: slot.id,
      site,
      speed,
      facility,
      ccr_device_name,
    })
    expect(created.owner).toBe(ACCOUNT_ID)
    expect(created.virtual_port_reservation_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(created.name).toMatch(/^icon-[a-z]{3}-[0-9a-f]{4}$/)
  })

  test('occupies the slot for this account', async () => {
    const client = createTestClient()
    const slot = await slotThatIs(client, 'free')
    await client.order(portOrder(slot.id))
    const read = Slot.parse(await (await client.get(cni(`/slots/${slot.id}`))).json())
    expect(read).toMatchObject({ occupied: true, account: ACCOUNT_ID })
    expect(await pointersOf(await client.order(portOrder(slot.id)))).toEqual(['/slot_id'])
  })

  test('leaves the slot free in every other account', async () => {
    const client = createTestClient()
    const other = '00000000000000000000000000000002'
    const before = await (await client.get(`/accounts/${other}/cni/slots?limit=100`)).json()
    await client.order(portOrder((await slotThatIs(client, 'free')).id))
    expect(await (await client.get(`/accounts/${other}/cni/slots?limit=100`)).json()).toEqual(before)
  })

  test('is refused for an occupied slot and for one that does not exist', async () => {
    const client = createTestClient()
    const { id } = await slotThatIs(client, 'occupied')
    expect(await pointersOf(await client.order(portOrder(id)))).toEqual(['/slot_id'])
    const nowhere = '11111111-2222-4333-8444-555555555555'
    expect(await pointersOf(await client.order(portOrder(nowhere)))).toEqual(['/slot_id'])
  })

  test('is refused at a speed that the slot does not have, and leaves the slot free', async () => {
    const client = createTestClient()
    const { id, speed } = await slotThatIs(client, 'free')
    const answer = await client.order(portOrder(id, { speed: speed === '10G' ? '100G' : '10G' }))
    expect(await pointersOf(answer)).toEqual(['/speed'])
    expect((await client.order(portOrder(id, { speed: null }))).status).toBe(200)
  })
})

describe('Ordering a Google Cloud partner interconnect', () => {
  test.each(BANDWIDTHS)('answers 200 at %s without the pairing key', async (bandwidth) => {
    const answer = await createTestClient().order(attachmentOrder(KEY, { bandwidth }))
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).not.toContain('7e51371e')
    const created = GcpPartnerInterconnect.parse(JSON.parse(text))
    expect(created).toMatchObject({ account: ACCOUNT_ID, region: 'us-central1', speed: bandwidth })
  })

  test('spends the key for good: removing the interconnect does not free it', async () => {
    const client = createTestClient()
    const { name } = GcpPartnerInterconnect.parse(await (await client.order(attachmentOrder(KEY))).json())
    expect(await pointersOf(await client.order(attachmentOrder(KEY)))).toEqual(['/pairing_key'])
    await client.call(cni(`/interconnects/${name}`), { method: 'DELETE' })
    expect(await pointersOf(await client.order(attachmentOrder(KEY)))).toEqual(['/pairing_key'])
  })
})

describe('A create body', () => {
  test.each([
    ['an unknown type', portOrder('x', { type: 'aws' }), '/type'],
    ['no type', { account: ACCOUNT_ID }, '/type'],
    ['no slot', { account: ACCOUNT_ID, type: 'direct' }, '/slot_id'],
    ['a malformed slot', portOrder('EWR-7'), '/slot_id'],
    ['a thirteenth bandwidth', attachmentOrder(KEY, { bandwidth: '25G' }), '/bandwidth'],
    ['no bandwidth', attachmentOrder(KEY, { bandwidth: undefined }), '/bandwidth'],
    ['a malformed key', attachmentOrder('us-central1/2'), '/pairing_key'],
    ['a field of the other kind', attachmentOrder(KEY, { slot_id: KEY.slice(0, 36) }), '/slot_id'],
    ['a dry run, which would not be one', attachmentOrder(KEY, { validate_only: true }), '/validate_only'],
    ['another account', attachmentOrder(KEY, { account: 'f'.repeat(32) }), '/account'],
    ['an array', [], ''],
    ['a number', 7, ''],
  ])('with %s is refused with 400 and a pointer', async (_case, body, pointer) => {
    expect(await pointersOf(await createTestClient().order(body))).toContain(pointer)
  })

  test.each(['', '{', '{"type":', '\u0000', 'undefined'])(
    'of broken JSON %j is refused with 400',
    async (body) => {
      const answer = await createTestClient().order(body)
      expect(answer.status).toBe(400)
      expect(ErrorEnvelope.parse(await answer.json()).errors[0]?.code).toBe(6007)
    },
  )
})
