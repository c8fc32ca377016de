import { describe, expect, test } from 'vitest'
import { direct, id, ME, partner, port, SECOND, scene, silence } from './orders-scene.node.ts'

describe('a restart', () => {
  test('tells an order that was on its way as unknown, finds it, and sends nothing', async () => {
    const { boot, clock, world, sent, state } = scene()
    world.create = () => {
      world.interconnects.push(port)
      return silence()
    }
    await boot().submit(id(1), direct, ME)
    await clock.settle()
    const orders = boot()
    await orders.wake()
    expect(state(orders, id(1))).toMatchObject({ state: 'unknown', problem: { type: 'interrupted' } })
    await clock.advance(5 * SECOND)
    expect(state(orders, id(1)).state).toBe('created')
    expect(sent).toHaveLength(1)
  })

  test('sends what was queued a moment ago, and drops what was queued for longer than a minute', async () => {
    const { boot, clock, world, sent, state } = scene()
    const { list } = world
    world.list = () => silence() as never
    await boot().submit(id(1), direct, ME)
    await clock.advance(5 * SECOND)
    world.list = list
    let orders = boot()
    await orders.wake()
    await clock.settle()
    expect(state(orders, id(1)).state).toBe('created')

    world.list = () => silence() as never
    await orders.submit(id(2), partner(), ME)
    orders = boot()
    await clock.advance(61 * SECOND)
    await orders.wake()
    await clock.settle()
    expect(state(orders, id(2))).toMatchObject({ state: 'rejected' })
    expect(sent).toHaveLength(1)
  })
})

describe('what the journal keeps', () => {
  test('is no pairing key once the order has been sent', async () => {
    const { boot, clock, database, world } = scene()
    world.create = silence
    await boot().submit(id(1), partner(), ME)
    expect(JSON.stringify(database.run('SELECT * FROM orders'))).toContain('7e51371e')
    await clock.settle()
    const tables = ['orders', 'audit'].flatMap((table) => database.run(`SELECT * FROM ${table}`))
    expect(JSON.stringify(tables)).not.toContain('7e51371e')
  })

  test('is an audit of every step that nobody can change', async () => {
    const { boot, clock, database } = scene()
    await boot().submit(id(1), direct, ME)
    await clock.settle()
    expect(database.run('SELECT actor, action, phase, outcome FROM audit')).toEqual([
      { actor: ME.actor, action: 'order', phase: 'start', outcome: 'queued' },
      { actor: 'console', action: 'order', phase: 'start', outcome: 'sending' },
      { actor: 'console', action: 'order', phase: 'end', outcome: 'created: icon-1 (answer)' },
    ])
    expect(() => database.run('DELETE FROM audit')).toThrow(/append-only/)
    expect(() => database.run(`UPDATE audit SET actor = 'eve'`)).toThrow(/append-only/)
  })
})
