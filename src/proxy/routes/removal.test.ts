import { describe, expect, test } from 'vitest'
import { direct, id, port, silence } from '../orders/orders-scene.node.ts'
import type { Sql } from '../orders/sql.ts'
import { openMemoryDatabase } from '../orders/sqlite.node.ts'
import { proxyScene } from '../proxy-scene.node.ts'

const SECOND = 1000
const FRESH = { 'Cache-Control': 'no-cache' }
const PATH = '/interconnects/icon-1'

/** The proxy, with what a removal comes to as time passes. */
function scene(options?: { sql: Sql }) {
  const proxy = proxyScene(options)
  const { call, clock, sent, read } = proxy
  return {
    ...proxy,
    remove: (confirm = 'icon-1', path = PATH) => call('DELETE', path, { confirm }),
    async removeNow(seconds = 60) {
      const removing = call('DELETE', PATH, { confirm: 'icon-1' })
      await clock.advance(seconds * SECOND)
      const response = await removing
      return { status: response.status, problem: response.status === 204 ? undefined : await response.json() }
    },
    deletes: () => sent.filter((line) => line.startsWith('DELETE')),
    async audit() {
      const { items } = await read('/activity?action=remove')
      return items.map(({ phase, outcome, target }: Record<string, string>) => [phase, outcome, target])
    },
    names: async () =>
      (await read('/interconnects', FRESH)).items.map(({ name }: { name: string }) => name) as string[],
  }
}

describe('removing an interconnect', () => {
  test('takes one request, and is on record before that leaves and afterwards', async () => {
    const { removeNow, world, services, audit, deletes } = scene()
    let onRecord = 0
    const { remove } = world
    world.remove = (name) => {
      onRecord = services.orders.activity('0123456789abcdef0123456789abcdef', {}).items.length
      return remove(name)
    }
    expect((await removeNow()).status).toBe(204)
    expect([onRecord, deletes()]).toEqual([1, ['DELETE /interconnects/icon-1']])
    expect(await audit()).toEqual([
      ['end', 'removed', 'icon-1'],
      ['start', 'sending', 'icon-1'],
    ])
  })

  test('takes its name, typed exactly', async () => {
    const { remove, deletes, audit } = scene()
    const response = await remove('icon-2')
    expect([response.status, (await response.json()).errors[0].pointer]).toEqual([422, '/confirm'])
    expect([deletes(), await audit()]).toEqual([[], []])
  })

  test('encodes any name', async () => {
    const { remove, deletes, world } = scene()
    const name = 'a/b 100% ü?#'
    world.interconnects = [{ ...port, name }]
    expect((await remove(name, `/interconnects/${encodeURIComponent(name)}`)).status).toBe(204)
    expect(deletes()).toEqual([`DELETE /interconnects/${encodeURIComponent(name)}`])
    expect(world.interconnects).toEqual([])
  })

  test('that is gone already is done', async () => {
    const { removeNow, world, audit } = scene()
    world.interconnects = []
    world.remove = () => new Response(null, { status: 404 })
    expect((await removeNow()).status).toBe(204)
    expect((await audit())[0]).toEqual(['end', 'gone already', 'icon-1'])
  })

  test('that is refused says why, and that nothing was removed', async () => {
    const { removeNow, world, names } = scene()
    world.remove = () =>
      Response.json({ success: false, errors: [{ code: 7, message: 'It is in use.' }] }, { status: 400 })
    const { status, problem } = await removeNow()
    expect([status, problem.type]).toEqual([422, 'upstream-refused'])
    expect(problem.detail).toMatch(/^Nothing was removed\. .*It is in use\./)
    expect(await names()).toEqual(['icon-1'])
  })

  test.each([
    ['at once', 0],
    ['nine seconds later', 9],
  ])('whose answer is lost is done when reading no longer finds it %s', async (_, seconds) => {
    const { removeNow, world, clock, audit, deletes } = scene()
    const { remove } = world
    world.remove = (name) => {
      void clock.sleep((15 + seconds) * SECOND).then(() => remove(name))
      return silence()
    }
    expect((await removeNow()).status).toBe(204)
    expect(deletes()).toHaveLength(1)
    expect((await audit())[0]).toEqual(['end', 'gone when looked for', 'icon-1'])
  })

  test.each([
    ['is still there', () => Response.json(port)],
    ['cannot be looked for', () => new Response(null, { status: 500 })],
    ['is looked for in vain', silence],
  ])(
    'whose answer is lost and which %s is not told to be gone, and may be removed again',
    async (_, item) => {
      const { removeNow, world, deletes, audit } = scene()
      world.item = item
      world.remove = silence
      const { status, problem } = await removeNow(90)
      expect([status, problem.type, deletes().length]).toEqual([502, 'outcome-unknown', 1])
      expect(problem.detail).toContain('Removing it again is safe')
      expect((await audit())[0]).toEqual(['end', 'unknown: outcome-unknown', 'icon-1'])
      world.remove = () => new Response(null)
      expect((await removeNow()).status).toBe(204)
    },
  )

  test('looks four times over ten seconds', async () => {
    const { removeNow, world, clock } = scene()
    world.remove = () => new Response(null, { status: 500 })
    const began = clock.now()
    const looks: number[] = []
    world.item = () => {
      looks.push((clock.now() - began) / SECOND)
      return Response.json(port)
    }
    await removeNow()
    expect(looks).toEqual([0, 2, 5, 10])
  })

  test('twice at once is one removal', async () => {
    const { remove, deletes } = scene()
    const both = await Promise.all([remove(), remove()])
    expect(both.map(({ status }) => status)).toEqual([204, 204])
    expect(deletes()).toHaveLength(1)
  })
})

describe('once it is removed', () => {
  test('lists lack it at once, although upstream’s lags, and show it again when it comes back', async () => {
    const { removeNow, world, names, clock } = scene()
    expect(await names()).toEqual(['icon-1'])
    world.remove = () => new Response(null)
    await removeNow(0)
    expect(await names()).toEqual([])
    world.interconnects = []
    await clock.advance(5 * SECOND)
    expect(await names()).toEqual([])
    world.interconnects = [port]
    await clock.advance(5 * SECOND)
    expect(await names()).toEqual(['icon-1'])
  })

  test('its order is marked, and its slot is free for another, although lists lag', async () => {
    const { call, read, removeNow, world, clock, names } = scene()
    await call('POST', '/orders', direct, { 'Idempotency-Key': id(1) })
    await clock.advance(SECOND)
    expect((await call('POST', '/orders', direct, { 'Idempotency-Key': id(2) })).status).toBe(409)
    world.remove = () => new Response(null)
    await removeNow(0)
    await names()
    await clock.advance(60 * SECOND)
    expect(await read(`/orders/${id(1)}`)).toMatchObject({
      state: 'created',
      removedAt: expect.stringMatching(/Z$/),
      removedBy: 'local',
    })
    expect((await call('POST', '/orders', direct, { 'Idempotency-Key': id(2) })).status).toBe(202)
  })

  test('what people noted about it is forgotten', async () => {
    const { call, read, removeNow } = scene()
    await call('PUT', `${PATH}/label`, { label: 'Frankfurt, primary' })
    await call('PUT', `${PATH}/steps/loa-sent`, { done: true })
    await removeNow()
    expect([(await read('/labels')).items, (await read(`${PATH}/steps`)).items]).toEqual([[], []])
  })
})

describe('a journal that fails', () => {
  /** A database that breaks once it is told to. */
  function breaking() {
    const database = openMemoryDatabase()
    const disk = { isBroken: false }
    const guard = () => {
      if (disk.isBroken) throw new Error('disk I/O error')
    }
    const sql: Sql = {
      run: (statement, ...parameters) => (guard(), database.run(statement, ...parameters)),
      transaction: (work) => database.transaction(() => (guard(), work())),
    }
    return { disk, sql }
  }

  test('before the removal leaves keeps it from leaving', async () => {
    const { disk, sql } = breaking()
    const { removeNow, deletes, reported } = scene({ sql })
    disk.isBroken = true
    const { status, problem } = await removeNow()
    expect([status, problem.type, deletes()]).toEqual([503, 'journal-unavailable', []])
    expect(String(reported[0])).toContain('disk I/O error')
  })

  test('afterwards changes nothing about what happened', async () => {
    const { disk, sql } = breaking()
    const { removeNow, world, names, reported } = scene({ sql })
    const { remove } = world
    world.remove = (name) => {
      disk.isBroken = true
      return remove(name)
    }
    expect((await removeNow()).status).toBe(204)
    expect(reported).not.toEqual([])
    expect(await names()).toEqual([])
  })

  test.each([
    ['GET', '/orders'],
    ['GET', `/orders/${id(1)}`],
    ['GET', '/activity'],
    ['GET', '/labels'],
    ['GET', `${PATH}/steps`],
    ['PUT', `${PATH}/label`, { label: 'x' }],
    ['PUT', `${PATH}/steps/loa-sent`, { done: true }],
    ['POST', `/orders/${id(1)}/resolution`, { action: 'give-up' }],
  ])('is told as such by %s %s', async (method, path, body?: object) => {
    const { disk, sql } = breaking()
    const { call } = scene({ sql })
    disk.isBroken = true
    const response = await call(method, path, body)
    expect([response.status, (await response.json()).type]).toEqual([503, 'journal-unavailable'])
  })

  test('does not keep the list of interconnects from being shown', async () => {
    const { disk, sql } = breaking()
    const { names } = scene({ sql })
    disk.isBroken = true
    expect(await names()).toEqual(['icon-1'])
  })
})
