import { describe, expect, test } from 'vitest'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { shortName } from '../../contract/resolution.ts'
import { ACCOUNT } from './order-record.fixture.ts'
import { attachment, direct, HOUR, id, ME, MINUTE, partner, port, scene } from './orders-scene.node.ts'

/** An order whose answer was lost, and what the audit says of how it was settled. */
async function lost(body: CreateInterconnect = direct) {
  const stage = scene()
  stage.world.create = () => new Response(null, { status: 500 })
  const orders = stage.boot()
  await orders.submit(id(1), body, ME)
  await stage.clock.settle()
  return {
    ...stage,
    orders,
    giveUp: (confirm?: string) =>
      orders.resolve(ACCOUNT, id(1), { action: 'give-up', ...(confirm !== undefined && { confirm }) }, ME),
    adopt: (interconnect: string) => orders.resolve(ACCOUNT, id(1), { action: 'adopt', interconnect }, ME),
    audit: () =>
      orders
        .activity(ACCOUNT, {})
        .items.filter(({ action }) => action !== 'order')
        .map(({ action, phase, outcome, actor }) => `${action} ${phase}: ${outcome}, ${actor}`)
        .toReversed(),
  }
}

describe('what a person decides is on record before the list is read, and afterwards what came of it:', () => {
  test('an adoption', async () => {
    const { adopt, audit, clock, world } = await lost(partner())
    world.interconnects.push(attachment)
    await clock.advance(MINUTE)
    const { list } = world
    let before: string[] = []
    world.list = () => {
      before = audit()
      return list()
    }
    await adopt('icon-2')
    expect(before).toEqual([`adopt start: adopting icon-2, ${ME.actor}`])
    expect(audit().slice(1)).toEqual([`adopt end: created: icon-2 (adopted), ${ME.actor}`])
  })

  test('an adoption that the list does not bear out', async () => {
    const { adopt, audit } = await lost(partner())
    await expect(adopt('icon-2')).rejects.toMatchObject({ problem: { status: 409 } })
    expect(audit()).toEqual([
      `adopt start: adopting icon-2, ${ME.actor}`,
      `adopt end: not settled: invalid-request, ${ME.actor}`,
    ])
  })

  test('an order that is given up', async () => {
    const { giveUp, audit, clock } = await lost()
    await expect(giveUp()).rejects.toMatchObject({ problem: { status: 409 } })
    expect(audit()).toEqual([])
    await clock.advance(11 * MINUTE)
    await giveUp()
    expect(audit()).toEqual([`give-up start: giving up, ${ME.actor}`, `give-up end: abandoned, ${ME.actor}`])
  })
})

describe('giving up by the order’s name, typed,', () => {
  /** A day without any list. */
  async function afterADay() {
    const stage = await lost()
    const { list } = stage.world
    stage.world.list = () => new Response(null, { status: 500 })
    await stage.clock.advance(25 * HOUR)
    return { ...stage, list }
  }

  test('looks once more, and finds what there is to find', async () => {
    const { giveUp, world, orders, state, list } = await afterADay()
    world.list = list
    world.interconnects.push(port)
    await expect(giveUp(shortName(id(1)))).rejects.toMatchObject({ problem: { status: 409 } })
    expect(state(orders, id(1))).toMatchObject({ state: 'created', interconnect: port, evidence: 'list' })
  })

  test('works although the list cannot be read', async () => {
    const { giveUp, clock, world, orders, state } = await afterADay()
    let looks = 0
    world.list = () => {
      looks += 1
      return new Response(null, { status: 403 })
    }
    const giving = giveUp(shortName(id(1)))
    await clock.settle()
    await giving
    expect([state(orders, id(1)).state, looks]).toEqual(['abandoned', 1])
  })

  test('asks upstream for nothing where the name is wrong', async () => {
    const { giveUp, world, audit } = await afterADay()
    let looks = 0
    world.list = () => {
      looks += 1
      return new Response(null, { status: 500 })
    }
    await expect(giveUp('order-00000000')).rejects.toMatchObject({ problem: { status: 409 } })
    expect([looks, audit()]).toEqual([0, []])
  })
})
