import { describe, expect, test } from 'vitest'
import { UpstreamCni } from '../contract/cni.ts'
import { Interconnect, InterconnectName, isDirect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { Slot } from '../contract/slot.ts'
import { STATES, Status } from '../contract/status.ts'
import { z } from '../contract/zod.ts'
import { STRANGE_NAMES } from './seed-strange-names.ts'
import { SPECIAL_ACCOUNTS } from './special-accounts.ts'
import { createTestClient, type TestClient } from './test-client.ts'
import { createWorld } from './world.ts'

const accountOf = (kind: keyof typeof SPECIAL_ACCOUNTS) => SPECIAL_ACCOUNTS[kind].ending.padStart(32, 'a')

/** A list, read to its end in pages of a hundred. */
async function readAll<Item extends z.core.$ZodType>(client: TestClient, path: string, item: Item) {
  const all: z.output<Item>[] = []
  for (let next: number | null | undefined = 0; typeof next === 'number'; ) {
    const answer = await client.get(`${path}?limit=100&cursor=${next}`)
    const page = z.object({ items: z.array(item), next: z.nullable(z.int()) }).parse(await answer.json())
    all.push(...page.items)
    next = page.next
  }
  return all
}

async function statesOf(client: TestClient, root: string, names: readonly string[]) {
  const states = new Set<string>()
  for (const name of names) {
    const answer = await client.get(`${root}/${encodeURIComponent(name)}/status`)
    states.add(Status.parse(await answer.json()).state)
  }
  return states
}

describe('The account with 10,000 interconnects', () => {
  const account = accountOf('manyInterconnects')
  const root = `/accounts/${account}/cni`

  test('has so many, by as many names, of both kinds, at many sites and speeds, in every state', async () => {
    const client = createTestClient()
    const all = await readAll(client, `${root}/interconnects`, Interconnect)
    expect(all).toHaveLength(10_000)
    expect(new Set(all.map(({ name }) => name)).size).toBe(10_000)
    const ports = all.filter(isDirect)
    expect(ports.length).toBeGreaterThan(5000)
    expect(ports.length).toBeLessThan(7000)
    expect(new Set(ports.map(({ site }) => site)).size).toBeGreaterThan(30)
    expect(new Set(ports.map(({ speed }) => speed))).toEqual(new Set(['10G', '100G', '400G']))
    expect(new Set(all.map(({ speed }) => speed)).size).toBeGreaterThan(12)
    const some = all.slice(-200).map(({ name }) => name)
    expect(await statesOf(client, `${root}/interconnects`, some)).toEqual(new Set(STATES))
  })

  test('has each port in a slot of its own, occupied by the account', async () => {
    const client = createTestClient()
    const ports = (await readAll(client, `${root}/interconnects`, Interconnect)).filter(isDirect)
    const slots = new Map((await readAll(client, `${root}/slots`, Slot)).map((slot) => [slot.id, slot]))
    expect(new Set(ports.map(({ slot_id }) => slot_id)).size).toBe(ports.length)
    const homes = ports.map(({ slot_id, site, speed }) => {
      const { occupied, account: owner, ...slot } = slots.get(slot_id) ?? { site: 'none', speed: 'none' }
      return occupied && owner === account && slot.site === site && slot.speed === speed
    })
    expect(homes.filter((isRight) => !isRight)).toEqual([])
  })

  test('is made quickly, and a page in its middle is read at once', async () => {
    const timed = async (work: () => unknown) => {
      const start = performance.now()
      await work()
      return performance.now() - start
    }
    // The best of five, since a machine that is busy elsewhere says nothing of the code.
    const best = async (work: () => unknown) => {
      const times = []
      for (let run = 0; run < 5; run += 1) times.push(await timed(work))
      return Math.min(...times)
    }
    expect(await best(() => createWorld(account, { now: () => 0 }))).toBeLessThan(150)
    const client = createTestClient()
    await client.get(`${root}/interconnects?limit=1`)
    expect(await best(async () => client.get(`${root}/interconnects?limit=100&cursor=9000`))).toBeLessThan(10)
  })

  test('gives a new interconnect a name that none has', async () => {
    const client = createTestClient()
    const body = { account, type: 'gcp_partner', bandwidth: '1G', pairing_key: 'a/us-east4/1' }
    const answer = await client.send('POST', `${root}/interconnects`, body)
    const { name } = Interconnect.parse(await answer.json())
    const all = await readAll(client, `${root}/interconnects`, Interconnect)
    expect(all.filter((one) => one.name === name)).toEqual([all.at(-1)])
  })
})

describe('The account of strange names', () => {
  const root = `/accounts/${accountOf('strangeNames')}/cni`

  test('has an interconnect by each, all names that the console takes', async () => {
    const all = await readAll(createTestClient(), `${root}/interconnects`, Interconnect)
    expect(all.map(({ name }) => name)).toEqual(STRANGE_NAMES)
    for (const name of STRANGE_NAMES) expect(InterconnectName.parse(name)).toBe(name)
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['direct', 'gcp_partner']))
  })

  test.each(STRANGE_NAMES)('finds %j by its encoded name, with its status', async (name) => {
    const client = createTestClient()
    const path = `${root}/interconnects/${encodeURIComponent(name)}`
    expect(Interconnect.parse(await (await client.get(path)).json()).name).toBe(name)
    expect(STATES).toContain(Status.parse(await (await client.get(`${path}/status`)).json()).state)
    expect((await client.call(path, { method: 'DELETE' })).status).toBe(200)
    expect((await client.get(path)).status).toBe(404)
  })

  test('has them in every state, and CNIs on some', async () => {
    const client = createTestClient()
    expect(await statesOf(client, `${root}/interconnects`, STRANGE_NAMES)).toEqual(new Set(STATES))
    const { items } = pageOf(UpstreamCni).parse(await (await client.get(`${root}/cnis`)).json())
    expect(items).toHaveLength(4)
    for (const { interconnect } of items) expect(STRANGE_NAMES).toContain(interconnect)
  })
})

test('What is special is told by seven digits, each ending another', () => {
  const endings = Object.values(SPECIAL_ACCOUNTS).map(({ ending }) => ending)
  for (const ending of endings) expect(ending).toMatch(/^\d{7}$/)
  expect(new Set(endings).size).toBe(endings.length)
})
