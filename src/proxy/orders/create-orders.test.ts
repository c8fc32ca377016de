import { describe, expect, test } from 'vitest'
import { shortName } from '../../contract/resolution.ts'
import { NotSentError } from '../upstream/not-sent-error.ts'
import { ACCOUNT, SLOT } from './order-record.fixture.ts'
import {
  attachment,
  direct,
  HOUR,
  id,
  ME,
  MINUTE,
  partner,
  port,
  SECOND,
  scene,
  silence,
} from './orders-scene.node.ts'

describe('an order', () => {
  test('is durable and answered before anything is sent, then created by one request', async () => {
    const { boot, clock, sent, state } = scene()
    const orders = boot()
    const { order, fresh } = await orders.submit(id(1), direct, ME)
    expect([order.state, fresh, sent.length]).toEqual(['queued', true, 0])
    await clock.settle()
    expect(state(orders, id(1))).toMatchObject({ state: 'created', interconnect: port, evidence: 'answer' })
    expect(sent.map((body) => JSON.parse(body))).toEqual([direct])
  })

  test('is the same one however often its key is submitted', async () => {
    const { boot, clock, sent } = scene()
    const orders = boot()
    const submits = await Promise.all(Array.from({ length: 50 }, () => orders.submit(id(1), direct, ME)))
    await clock.settle()
    expect(submits.filter(({ fresh }) => fresh)).toHaveLength(1)
    expect(sent).toHaveLength(1)
    expect((await orders.submit(id(1), direct, ME)).order.state).toBe('created')
  })

  test('is refused under a key that has another body', async () => {
    const { boot } = scene()
    const orders = boot()
    await orders.submit(id(1), direct, ME)
    await expect(orders.submit(id(1), { ...direct, speed: '100G' }, ME)).rejects.toMatchObject({
      problem: { type: 'idempotency-key-reused', status: 422 },
    })
  })

  test('is refused for a slot that another order holds, with a link to that one', async () => {
    const { boot, clock, sent } = scene()
    const orders = boot()
    const attempts = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => orders.submit(id(n), direct, ME)),
    )
    await clock.settle()
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(sent).toHaveLength(1)
    await expect(orders.submit(id(99), direct, ME)).rejects.toMatchObject({
      problem: { type: 'held-by-another-order', status: 409, order: orders.list(ACCOUNT)[0]?.id },
    })
  })

  test('to a region whose last order is still open is refused, and allowed once that is settled', async () => {
    const { boot, clock, world } = scene()
    const orders = boot()
    world.create = silence
    await orders.submit(id(1), partner(), ME)
    const second = partner('8e51371e-72a3-40b5-b844-2e3efefaee59')
    await expect(orders.submit(id(2), second, ME)).rejects.toMatchObject({ problem: { order: id(1) } })
    await orders.submit(id(3), partner('9e51371e-72a3-40b5-b844-2e3efefaee59', 'us-east4'), ME)
    await clock.advance(15 * SECOND)
    world.interconnects.push(attachment)
    await clock.advance(MINUTE)
    await orders.resolve(ACCOUNT, id(1), { action: 'adopt', interconnect: 'icon-2' }, ME)
    expect((await orders.submit(id(2), second, ME)).fresh).toBe(true)
  })
})

describe('nothing is sent', () => {
  const reasons: [string, (world: ReturnType<typeof scene>['world']) => void, string][] = [
    [
      'the list cannot be read',
      (world) => (world.list = () => new Response(null, { status: 500 })),
      'could-not-check',
    ],
    [
      'the slot is occupied',
      (world) =>
        (world.slot = () =>
          Response.json({ id: SLOT, facility: port['facility'], occupied: true, site: 'EWR', speed: '10G' })),
      'slot-occupied',
    ],
    [
      'the slot is unknown',
      (world) => (world.slot = () => new Response(null, { status: 404 })),
      'slot-unknown',
    ],
    [
      'the slot cannot be read',
      (world) => (world.slot = () => new Response(null, { status: 502 })),
      'could-not-check',
    ],
  ]
  test.each(reasons)('when %s', async (_, arrange, type) => {
    const { boot, clock, world, sent, state } = scene()
    arrange(world)
    const orders = boot()
    await orders.submit(id(1), direct, ME)
    await clock.advance(5 * SECOND)
    expect(state(orders, id(1))).toMatchObject({ state: 'rejected', problem: { type } })
    expect(sent).toEqual([])
  })

  test('unless slots are merely not readable with this credential', async () => {
    const { boot, clock, world, state } = scene()
    world.slot = () => new Response(null, { status: 403 })
    const orders = boot()
    await orders.submit(id(1), direct, ME)
    await clock.settle()
    expect(state(orders, id(1)).state).toBe('created')
  })

  test('when the journal cannot be written', async () => {
    const { boot, database, sent } = scene()
    const orders = boot()
    database.close()
    await expect(orders.submit(id(1), direct, ME)).rejects.toMatchObject({
      problem: { type: 'journal-unavailable', status: 503 },
    })
    expect(sent).toEqual([])
  })
})

describe('a refusal', () => {
  test('by a connection that never came about rejects, and frees the slot', async () => {
    const { boot, clock, world, state } = scene()
    world.create = () => Promise.reject(new NotSentError('refused'))
    const orders = boot()
    await orders.submit(id(1), direct, ME)
    await clock.settle()
    expect(state(orders, id(1))).toMatchObject({ state: 'rejected', problem: { type: 'unreachable' } })
    expect((await orders.submit(id(2), direct, ME)).fresh).toBe(true)
  })
})

describe('an order without an answer', () => {
  test('is found on its slot, and never sent again', async () => {
    const { boot, clock, world, sent, state } = scene()
    world.create = () => {
      world.interconnects.push(port)
      return silence()
    }
    const orders = boot()
    await orders.submit(id(1), direct, ME)
    await clock.advance(14 * SECOND)
    expect(state(orders, id(1)).state).toBe('sending')
    await clock.advance(1 * SECOND)
    expect(state(orders, id(1))).toMatchObject({ state: 'unknown', problem: { type: 'timeout' } })
    await clock.advance(5 * SECOND)
    expect(state(orders, id(1))).toMatchObject({ state: 'created', evidence: 'list' })
    expect(sent).toHaveLength(1)
  })

  test('to Google Cloud waits for a person to adopt what may be it', async () => {
    const { boot, clock, world, state } = scene()
    world.create = () => {
      world.interconnects.push(attachment)
      return new Response(null, { status: 500 })
    }
    const orders = boot()
    await orders.submit(id(1), partner(), ME)
    await clock.advance(HOUR)
    expect(state(orders, id(1))).toMatchObject({ state: 'unknown', candidates: [attachment], cleanChecks: 0 })
    await orders.resolve(ACCOUNT, id(1), { action: 'adopt', interconnect: 'icon-2' }, ME)
    expect(state(orders, id(1))).toMatchObject({
      state: 'created',
      evidence: 'adopted',
      interconnect: attachment,
    })
  })

  test('cannot be given up early, can after ten minutes of clean lists, and is watched on', async () => {
    const { boot, clock, world, state } = scene()
    world.create = () => new Response(null, { status: 500 })
    const orders = boot()
    await orders.submit(id(1), direct, ME)
    await clock.advance(9 * MINUTE)
    const giveUp = () => orders.resolve(ACCOUNT, id(1), { action: 'give-up' }, ME)
    await expect(giveUp()).rejects.toMatchObject({ problem: { status: 409 } })
    await clock.advance(MINUTE)
    await giveUp()
    expect(state(orders, id(1))).toMatchObject({ state: 'abandoned', abandonedBy: ME.actor })

    world.interconnects.push(port)
    await clock.advance(15 * MINUTE)
    expect(state(orders, id(1))).toMatchObject({ state: 'abandoned', candidates: [port] })
  })

  test('is given up after a day without any list by typing its name', async () => {
    const { boot, clock, world, state } = scene()
    const orders = boot()
    world.create = silence
    await orders.submit(id(1), direct, ME)
    await clock.settle()
    world.list = () => new Response(null, { status: 500 })
    await clock.advance(25 * HOUR)
    const giveUp = (confirm?: string) =>
      orders.resolve(ACCOUNT, id(1), { action: 'give-up', ...(confirm !== undefined && { confirm }) }, ME)
    await expect(giveUp()).rejects.toMatchObject({ problem: { status: 409 } })
    await giveUp(shortName(id(1)))
    expect(state(orders, id(1)).state).toBe('abandoned')
  })

  test('is checked every half minute while somebody looks', async () => {
    const { boot, clock, world, state } = scene()
    world.create = () => new Response(null, { status: 500 })
    const orders = boot()
    await orders.submit(id(1), direct, ME)
    await clock.advance(6 * MINUTE)
    let lists = 0
    world.list = () => {
      lists += 1
      return Response.json({ items: [], next: null })
    }
    for (let second = 0; second < 120; second += 2) {
      state(orders, id(1))
      await clock.advance(2 * SECOND)
    }
    expect(lists).toBe(5)
  })
})
