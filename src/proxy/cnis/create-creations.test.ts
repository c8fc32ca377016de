import { describe, expect, test } from 'vitest'
import { createSimulator } from '../../simulator/create-simulator.ts'
import { ACCOUNT, body, breakable, id, MD5, ME, MINUTE, SECOND, scene } from './cnis-scene.node.ts'

/** The machine over the simulator, and the name of an interconnect that has no CNI yet. */
async function stage() {
  const set = scene((clock) => {
    const simulator = createSimulator({ clock })
    return (request) => simulator.fetch(request)
  })
  const [interconnects, cnis] = await Promise.all([
    set.cloudflare.listInterconnects(ACCOUNT),
    set.cloudflare.listCnis(ACCOUNT),
  ])
  const taken = new Set(cnis.map(({ interconnect }) => interconnect))
  const icon = interconnects.find(({ name }) => !taken.has(name))?.name ?? ''
  return { ...set, icon }
}

describe('A creation', () => {
  test('is durable and answered before anything is sent, then created by one request', async () => {
    const { boot, clock, icon, on, sent } = await stage()
    const cnis = boot()
    const { creation, fresh } = await cnis.submit(id(1), body(icon), ME)
    expect([creation.state, fresh, sent.length]).toEqual(['sending', true, 0])
    await clock.settle()
    const created = cnis.view(ACCOUNT, id(1))
    expect(created).toMatchObject({ state: 'created', interconnect: icon, conduit_name: 'dc-east' })
    expect(sent.map((request) => JSON.parse(request.body))).toEqual([body(icon)])
    expect(await on(cnis, icon)).toMatchObject({
      items: [{ id: created.cni, bgp: { customer_asn: 64_512, md5: 'set' } }],
      creations: [],
    })
  })

  test('is the same one however often its key is submitted, in parallel and later', async () => {
    const { boot, clock, icon, sent } = await stage()
    const cnis = boot()
    const submits = await Promise.all(Array.from({ length: 50 }, () => cnis.submit(id(1), body(icon), ME)))
    await clock.settle()
    expect(submits.filter(({ fresh }) => fresh)).toHaveLength(1)
    expect((await boot().submit(id(1), body(icon), ME)).creation.state).toBe('created')
    expect(sent).toHaveLength(1)
  })

  test('is refused under a key that has another body, be it by its MD5 key alone', async () => {
    const { boot, icon } = await stage()
    const cnis = boot()
    await cnis.submit(id(1), body(icon), ME)
    const { bgp, ...rest } = body(icon)
    const other = { ...rest, ...(bgp && { bgp: { ...bgp, md5_key: 'another' } }) }
    await expect(cnis.submit(id(1), other, ME)).rejects.toMatchObject({
      problem: { type: 'idempotency-key-reused', status: 422 },
    })
  })

  test('of a conduit name that an open one has is refused, one of another name or later is not', async () => {
    const { boot, clock, icon, sent, world } = await stage()
    const { promise: upstreamAnswers, resolve } = Promise.withResolvers<void>()
    world.fault = ({ method }) =>
      method === 'GET' ? upstreamAnswers.then(() => Response.json({ items: [], next: null })) : undefined
    const cnis = boot()
    const attempts = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => cnis.submit(id(n), body(icon), ME)),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(cnis.submit(id(99), body(icon), ME)).rejects.toMatchObject({
      problem: { type: 'held-by-another-order', status: 409, errors: [{ pointer: '/magic/conduit_name' }] },
    })
    expect((await cnis.submit(id(51), body(icon, 'dc-west'), ME)).fresh).toBe(true)
    resolve()
    await clock.settle()
    expect((await cnis.submit(id(52), body(icon), ME)).fresh).toBe(true)
    await clock.settle()
    expect(sent).toHaveLength(3)
  })

  test('of another account is not to be seen', async () => {
    const { boot, icon } = await stage()
    const cnis = boot()
    await cnis.submit(id(1), body(icon), ME)
    expect(() => cnis.view('f'.repeat(32), id(1))).toThrow(/No such request/)
  })

  test.each<[end: string, after: number, state: string, type: string | undefined, made: number]>([
    ['4000', 0, 'rejected', 'upstream-refused', 0],
    ['4091', 0, 'unknown', 'upstream-conflict', 0],
    ['4091', 5 * MINUTE, 'unknown', 'upstream-conflict', 0],
    ['5001', 5 * MINUTE, 'unknown', 'upstream-fault', 0],
    ['5002', 0, 'unknown', 'upstream-fault', 1],
    ['5002', 5 * SECOND, 'created', undefined, 1],
    ['5003', 15 * SECOND, 'unknown', 'upstream-fault', 0],
    ['5003', 45 * SECOND, 'created', undefined, 1],
    ['5041', 15 * SECOND, 'unknown', 'timeout', 1],
    ['5041', 20 * SECOND, 'created', undefined, 1],
  ])('that meets %s is after %d ms %s (%s)', async (end, after, state, type, made) => {
    const { boot, clock, cloudflare, icon, sent } = await stage()
    const cnis = boot()
    await cnis.submit(id(1), body(icon, `x-de000000${end}`), ME)
    await clock.advance(after)
    const creation = cnis.view(ACCOUNT, id(1))
    expect([creation.state, creation.problem?.type]).toEqual([state, type])
    // It tells when it was looked for in vain, once it was.
    if (state === 'unknown') expect(creation.lastCheckedAt !== undefined).toBe(after > 0 && end !== '5041')
    const there = (await cloudflare.listCnis(ACCOUNT)).filter(({ interconnect }) => interconnect === icon)
    expect(there).toHaveLength(made)
    if (state === 'created') expect(creation.cni).toBe(there[0]?.id)
    expect(sent).toHaveLength(1)
  })

  test('that was refused says so with the field, and that nothing was created', async () => {
    const { boot, clock, icon } = await stage()
    const cnis = boot()
    await cnis.submit(id(1), body(icon, 'x-de0000004000'), ME)
    await clock.settle()
    expect(cnis.view(ACCOUNT, id(1)).problem).toMatchObject({
      detail: expect.stringMatching(/^Nothing was created\. Cloudflare says:/),
      errors: [{ pointer: '/bgp/customer_asn' }],
    })
  })

  test('is found at once by the page that reads the list, whatever the schedule says', async () => {
    const { boot, clock, icon, on } = await stage()
    const cnis = boot()
    await cnis.submit(id(1), body(icon, 'x-de0000005002'), ME)
    await clock.settle()
    const { items, creations } = await on(cnis, icon)
    expect(items).toHaveLength(1)
    expect(creations).toEqual([])
    expect(cnis.view(ACCOUNT, id(1))).toMatchObject({ state: 'created', cni: items[0]?.id })
  })

  test('is rejected, and nothing is sent, where the list before it cannot be read', async () => {
    const { boot, clock, icon, sent, world } = await stage()
    world.fault = ({ method }) => (method === 'GET' ? new Response(null, { status: 500 }) : undefined)
    const cnis = boot()
    await cnis.submit(id(1), body(icon), ME)
    await clock.settle()
    expect(cnis.view(ACCOUNT, id(1))).toMatchObject({
      state: 'rejected',
      problem: { type: 'could-not-check', detail: expect.stringContaining('Nothing was created.') },
    })
    expect(sent).toEqual([])
  })

  test('is dropped where the list before it takes longer than a minute', async () => {
    const { boot, clock, icon, sent, world } = await stage()
    world.fault = ({ method }) =>
      method === 'GET'
        ? clock
            .sleep(14 * SECOND)
            .then(() => Response.json({ items: [], next: world.lists < 5 ? world.lists : null }))
        : undefined
    const cnis = boot()
    world.lists = 0
    await cnis.submit(id(1), body(icon), ME)
    await clock.advance(2 * MINUTE)
    expect(cnis.view(ACCOUNT, id(1))).toMatchObject({ state: 'rejected', problem: { type: 'not-sent' } })
    expect(sent).toEqual([])
  })
})

describe('A process that dies', () => {
  test('with the request on its way leaves it unknown, found by the next one, and never sent again', async () => {
    const { boot, clock, icon, sent, world } = await stage()
    world.fault = ({ method }) => (method === 'POST' ? new Promise<Response>(() => undefined) : undefined)
    await boot().submit(id(1), body(icon), ME)
    await clock.settle()
    expect(sent).toHaveLength(1)
    const cnis = boot()
    expect(cnis.view(ACCOUNT, id(1)).state).toBe('sending')
    await cnis.wake()
    expect(cnis.view(ACCOUNT, id(1))).toMatchObject({ state: 'unknown', problem: { type: 'interrupted' } })
    expect((await cnis.submit(id(1), body(icon), ME)).creation.state).toBe('unknown')
    await clock.advance(5 * MINUTE)
    expect(sent).toHaveLength(1)
  })

  test('before the request left has created nothing, and says so', async () => {
    const { boot, clock, icon, sent, world } = await stage()
    world.fault = () => new Promise<Response>(() => undefined)
    await boot().submit(id(1), body(icon), ME)
    await clock.settle()
    const cnis = boot()
    await cnis.wake()
    expect(cnis.view(ACCOUNT, id(1))).toMatchObject({ state: 'rejected', problem: { type: 'not-sent' } })
    await clock.advance(MINUTE)
    expect(sent).toEqual([])
  })
})

describe('A journal that cannot be written', () => {
  test('refuses a creation with 503, and nothing is sent', async () => {
    const { boot, clock, database, icon, reported, sent } = await stage()
    const { way, state } = breakable(database)
    const cnis = boot(way)
    state.isBroken = true
    await expect(cnis.submit(id(1), body(icon), ME)).rejects.toMatchObject({
      problem: { type: 'journal-unavailable', status: 503 },
    })
    await clock.settle()
    expect(sent).toEqual([])
    expect(reported).toHaveLength(1)
  })

  test('before the request leaves keeps it from leaving; what is left of it is rejected once it can be', async () => {
    const { boot, clock, database, icon, sent, world } = await stage()
    const { way, state } = breakable(database)
    const cnis = boot(way)
    world.fault = () => {
      state.isBroken = true
      return undefined
    }
    await cnis.submit(id(1), body(icon), ME)
    await clock.settle()
    state.isBroken = false
    world.fault = () => undefined
    await clock.advance(2 * SECOND)
    expect(cnis.view(ACCOUNT, id(1))).toMatchObject({ state: 'rejected', problem: { type: 'not-sent' } })
    expect(sent).toEqual([])
  })

  test('after the answer leaves it open, and a list settles it', async () => {
    const { boot, clock, database, icon, sent, world } = await stage()
    const { way, state } = breakable(database)
    const cnis = boot(way)
    world.fault = ({ method }) => {
      if (method === 'POST') state.isBroken = true
      return undefined
    }
    await cnis.submit(id(1), body(icon), ME)
    await clock.settle()
    state.isBroken = false
    world.fault = () => undefined
    await clock.advance(10 * SECOND)
    expect(cnis.view(ACCOUNT, id(1)).state).toBe('created')
    expect(sent).toHaveLength(1)
  })
})

describe('Giving up', () => {
  test('takes a minute and a fresh list without a match; then the conduit name is free again', async () => {
    const { boot, clock, icon, on, sent } = await stage()
    const cnis = boot()
    await cnis.submit(id(1), body(icon, 'x-de0000005001'), ME)
    await expect(cnis.giveUp(ACCOUNT, id(1), ME)).rejects.toMatchObject({ problem: { status: 409 } })
    await clock.advance(59 * SECOND)
    await expect(cnis.giveUp(ACCOUNT, id(1), ME)).rejects.toThrow(/cannot be given up/)
    await clock.advance(SECOND)
    expect((await cnis.giveUp(ACCOUNT, id(1), ME)).state).toBe('abandoned')
    expect((await on(cnis, icon)).creations.map(({ state }) => state)).toEqual(['abandoned'])
    await expect(cnis.giveUp(ACCOUNT, id(1), ME)).rejects.toMatchObject({ problem: { status: 409 } })
    expect((await cnis.submit(id(2), body(icon, 'x-de0000005001'), ME)).fresh).toBe(true)
    await clock.advance(61 * MINUTE)
    expect((await on(cnis, icon)).creations.map((creation) => creation.id)).toEqual([id(2)])
    expect(sent).toHaveLength(2)
  })

  test('is offered from when it is allowed: a minute after the answer was lost, however long that took', async () => {
    const { boot, clock, icon, world } = await stage()
    world.fault = ({ method }) =>
      method === 'POST' ? clock.sleep(10 * SECOND).then(() => new Response(null, { status: 500 })) : undefined
    const cnis = boot()
    await cnis.submit(id(1), body(icon), ME)
    const from = new Date(clock.now() + 70 * SECOND).toISOString()
    await clock.advance(MINUTE)
    expect(cnis.view(ACCOUNT, id(1)).giveUp).toEqual({ allowed: false, from })
    await expect(cnis.giveUp(ACCOUNT, id(1), ME)).rejects.toMatchObject({ problem: { status: 409 } })
    await clock.advance(10 * SECOND)
    expect(cnis.view(ACCOUNT, id(1)).giveUp).toEqual({ allowed: true, from })
    expect((await cnis.giveUp(ACCOUNT, id(1), ME)).state).toBe('abandoned')
  })

  test('finds it instead where the fresh list shows it', async () => {
    const { boot, clock, icon, world } = await stage()
    const cnis = boot()
    await cnis.submit(id(1), body(icon, 'x-de0000005002'), ME)
    await clock.settle()
    world.fault = () => new Response(null, { status: 400 })
    await clock.advance(MINUTE)
    await expect(cnis.giveUp(ACCOUNT, id(1), ME)).rejects.toMatchObject({
      problem: { type: 'upstream-refused' },
    })
    expect(cnis.view(ACCOUNT, id(1)).state).toBe('unknown')
    world.fault = () => undefined
    expect((await cnis.giveUp(ACCOUNT, id(1), ME)).state).toBe('created')
  })
})

test('Every creation is audited: durable before the bytes leave, and how it ended', async () => {
  const { boot, clock, database, icon, world } = await stage()
  const cnis = boot()
  let atSending: unknown
  world.fault = ({ method }) => {
    if (method === 'POST')
      atSending ??= database.run('SELECT action, phase, actor, target, outcome FROM audit')
    return undefined
  }
  await cnis.submit(id(1), body(icon), ME)
  await clock.settle()
  const start = { action: 'create-cni', phase: 'start', actor: ME.actor, target: icon, outcome: 'sending' }
  expect(atSending).toEqual([start])
  await cnis.submit(id(2), body(icon, 'x-de0000005001'), ME)
  await clock.advance(MINUTE)
  await cnis.giveUp(ACCOUNT, id(2), ME)
  const { cni } = cnis.view(ACCOUNT, id(1))
  expect(database.run('SELECT actor, action, phase, outcome FROM audit WHERE phase = ?', 'end')).toEqual([
    { actor: 'console', action: 'create-cni', phase: 'end', outcome: `done: ${cni} (answer)` },
    { actor: 'console', action: 'create-cni', phase: 'end', outcome: 'unknown: upstream-fault' },
    { actor: ME.actor, action: 'give-up', phase: 'end', outcome: 'given up' },
  ])
  expect(JSON.stringify(database.run('SELECT * FROM cni_creations'))).not.toContain(MD5)
})
