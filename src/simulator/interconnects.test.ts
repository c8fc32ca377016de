import { describe, expect, test } from 'vitest'
import { Interconnect, isDirect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { Slot } from '../contract/slot.ts'
import { STATES, Status } from '../contract/status.ts'
import { ACCOUNT_ID, attachmentOrder, cni, createTestClient, type TestClient } from './test-client.ts'

const InterconnectPage = pageOf(Interconnect)

async function list(client: TestClient, query = '') {
  return InterconnectPage.parse(await (await client.get(cni(`/interconnects${query}`))).json())
}

describe('A fresh account', () => {
  test('has interconnects of both kinds in every state, those in trouble with a reason', async () => {
    const client = createTestClient()
    const seen = new Set<string>()
    for (const { name, type } of (await list(client)).items) {
      const status = Status.parse(await (await client.get(cni(`/interconnects/${name}/status`))).json())
      if (status.state === 'Down' || status.state === 'Unhealthy') expect(status.reason).toBeTruthy()
      seen.add(`${type} ${status.state}`)
    }
    expect(seen).toEqual(
      new Set(['direct', 'gcp_partner'].flatMap((kind) => STATES.map((s) => `${kind} ${s}`))),
    )
  })

  test('has each physical interconnect in a slot that reads as occupied by the account', async () => {
    const client = createTestClient()
    const ports = (await list(client)).items.filter(isDirect)
    expect(ports).toHaveLength(9)
    for (const { slot_id, site, speed } of ports) {
      const slot = Slot.parse(await (await client.get(cni(`/slots/${slot_id}`))).json())
      expect(slot).toMatchObject({ occupied: true, account: ACCOUNT_ID, site, speed })
    }
  })

  test('is the same in every simulator, and unlike another account', async () => {
    const other = '00000000000000000000000000000002'
    const mine = await list(createTestClient())
    const theirs = await createTestClient().get(`/accounts/${other}/cni/interconnects`)
    expect(await list(createTestClient())).toEqual(mine)
    expect(InterconnectPage.parse(await theirs.json()).items).not.toEqual(mine.items)
  })
})

describe('The list of interconnects', () => {
  test('is read page by page, and skips nothing when an earlier one is removed in between', async () => {
    const client = createTestClient()
    const everything = (await list(client)).items
    const { items: first, next } = await list(client, '?limit=5')
    await client.call(cni(`/interconnects/${first[0]?.name}`), { method: 'DELETE' })
    const { items: rest } = await list(client, `?cursor=${next}`)
    expect([...first, ...rest]).toEqual(everything)
  })

  test('filters by site and by type', async () => {
    const client = createTestClient()
    const { items } = await list(client)
    const port = items.find(isDirect)
    expect((await list(client, `?site=${port?.site}`)).items).toEqual(
      items.filter((item) => isDirect(item) && item.site === port?.site),
    )
    expect((await list(client, '?type=gcp_partner')).items).toEqual(
      items.filter(({ type }) => type === 'gcp_partner'),
    )
  })

  test('ends with the newest', async () => {
    const client = createTestClient()
    const answer = await client.order(attachmentOrder('a/us-east4/1'))
    expect((await list(client)).items.at(-1)).toEqual(await answer.json())
  })
})

describe('An interconnect', () => {
  test('reads as it stands in the list', async () => {
    const client = createTestClient()
    const [first] = (await list(client)).items
    expect(await (await client.get(cni(`/interconnects/${first?.name}`))).json()).toEqual(first)
  })

  test('once removed is gone, and its slot is free', async () => {
    const client = createTestClient()
    const port = (await list(client)).items.find(isDirect)
    const path = cni(`/interconnects/${port?.name}`)
    const removal = await client.call(path, { method: 'DELETE' })
    expect([removal.status, await removal.text()]).toEqual([200, ''])
    expect((await client.get(path)).status).toBe(404)
    expect((await client.get(`${path}/status`)).status).toBe(404)
    expect((await client.call(path, { method: 'DELETE' })).status).toBe(404)
    const slot = Slot.parse(await (await client.get(cni(`/slots/${port?.slot_id}`))).json())
    expect(slot.occupied).toBe(false)
    expect(slot).not.toHaveProperty('account')
  })
})
