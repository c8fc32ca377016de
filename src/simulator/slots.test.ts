import { describe, expect, test } from 'vitest'
import { pageOf } from '../contract/page.ts'
import { Slot } from '../contract/slot.ts'
import { createSimulator } from './create-simulator.ts'
import { MAX_LIMIT } from './paging.ts'
import { cni, createTestClient, type TestClient } from './test-client.ts'

const SlotPage = pageOf(Slot)

async function page(client: TestClient, query = '') {
  return SlotPage.parse(await (await client.get(cni(`/slots${query}`))).json())
}

async function everySlot(client: TestClient, query = '') {
  const items: Slot[] = []
  let cursor: number | null | undefined = 0
  while (cursor !== null && cursor !== undefined) {
    const { items: more, next } = await page(client, `?limit=${MAX_LIMIT}&cursor=${cursor}${query}`)
    items.push(...more)
    cursor = next
  }
  return items
}

describe('The list of slots', () => {
  test('has more than one page, even at the largest limit, and no slot twice', async () => {
    const client = createTestClient()
    const first = await page(client, '?limit=100000')
    expect(first.items).toHaveLength(MAX_LIMIT)
    expect(first.next).toBeTypeOf('number')
    const slots = await everySlot(client)
    expect(slots.length).toBeGreaterThan(MAX_LIMIT)
    expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length)
  })

  test('ends with next null', async () => {
    expect((await page(createTestClient(), '?cursor=140&limit=10')).next).toBeNull()
  })

  test('has a dozen sites, and the first slot of each speed is free in every building', async () => {
    const slots = await everySlot(createTestClient())
    expect(new Set(slots.map(({ site }) => site)).size).toBeGreaterThanOrEqual(12)
    for (const inside of Map.groupBy(slots, ({ facility }) => facility.name).values()) {
      const firsts = ['10G', '100G'].map((speed) => inside.find((slot) => slot.speed === speed))
      expect(firsts.map((slot) => slot?.occupied)).toEqual([false, false])
    }
  })

  test('has buildings with one device, with two, and with none named', async () => {
    const slots = await everySlot(createTestClient())
    const counts = [...Map.groupBy(slots, ({ facility }) => facility.name).values()].map(
      (inside) => new Set(inside.flatMap(({ ccr_device_name }) => ccr_device_name ?? [])).size,
    )
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]))
  })

  test.each([
    ['occupied=true', (slot: Slot) => slot.occupied],
    ['occupied=false', (slot: Slot) => !slot.occupied],
    ['site=FRA', (slot: Slot) => slot.site === 'FRA'],
    ['speed=100G', (slot: Slot) => slot.speed === '100G'],
    ['address_contains=secaucus', (slot: Slot) => slot.facility.address.join().includes('Secaucus')],
    ['site=EWR&speed=10G', (slot: Slot) => slot.site === 'EWR' && slot.speed === '10G'],
    ['site=XXX', () => false],
  ])('filters by %s', async (query, matches) => {
    const client = createTestClient()
    const expected = (await everySlot(client)).filter(matches)
    expect(await everySlot(client, `&${query}`)).toEqual(expected)
  })

  test.each(['cursor=x', 'limit=-1', 'limit=1.5', 'occupied=maybe'])('refuses %s with 400', async (query) => {
    expect((await createTestClient().get(cni(`/slots?${query}`))).status).toBe(400)
  })
})

describe('A slot', () => {
  test('reads as it stands in the list, in upper case too', async () => {
    const client = createTestClient()
    const [slot] = (await page(client)).items
    const read = await client.get(cni(`/slots/${slot?.id.toUpperCase()}`))
    expect(Slot.parse(await read.json())).toEqual(slot)
  })

  test('that does not exist answers 404', async () => {
    const answer = await createTestClient().get(cni('/slots/11111111-2222-4333-8444-555555555555'))
    expect(answer.status).toBe(404)
  })
})

describe('An account whose id ends in', () => {
  const at = (account: string) => {
    const { fetch } = createSimulator({ clock: { now: () => 0 } })
    return (path: string, init: RequestInit = {}) =>
      fetch(
        new Request(`https://api.cloudflare.com/client/v4/accounts/${account}/cni/${path}`, {
          ...init,
          headers: { authorization: 'Bearer demo' },
        }),
      )
  }

  test('0005000 has 5,000 slots, some of them another account’s, which cannot be ordered', async () => {
    const account = `${'a'.repeat(25)}0005000`
    const call = at(account)
    const items: Slot[] = []
    let cursor: number | null | undefined = 0
    while (cursor !== null && cursor !== undefined) {
      const page = SlotPage.parse(await (await call(`slots?limit=100&cursor=${cursor}`)).json())
      items.push(...page.items)
      cursor = page.next
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(5000)
    const reserved = items.find((slot) => !slot.occupied && slot.account && slot.account !== account)
    const body = JSON.stringify({ account, type: 'direct', slot_id: reserved?.id })
    const answer = await call('interconnects', { method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('reserved for another account')
  })

  test('0000403 may order a slot, but not read any', async () => {
    const call = at(`${'a'.repeat(25)}0000403`)
    expect((await call('slots')).status).toBe(403)
    expect((await call('slots/11111111-2222-4333-8444-555555555555')).status).toBe(403)
    expect((await call('interconnects')).status).toBe(200)
  })
})
