import { describe, expect, test } from 'vitest'
import type { UpstreamCni } from '../../contract/cni.ts'
import { ACCOUNT, body, breakable, id, ME, MINUTE, scene } from './cnis-scene.node.ts'

// How a person gives a creation up, and what becomes of it: it is watched on, and what turns up late is an alert.

const ICON = 'icon-1'
const DAY = 24 * 60 * MINUTE

function cni(id: string, conduit_name = 'dc-east'): UpstreamCni {
  return { id, interconnect: ICON, magic: { conduit_name, description: '', mtu: 1500 } }
}

/** A creation whose answer was lost a minute ago, what upstream lists from now on, and what the audit says. */
async function lost() {
  const listed: UpstreamCni[] = []
  const answers = { create: (): Response => new Response(null, { status: 500 }) }
  const stage = scene(() => async ({ method }) => {
    return method === 'POST' ? answers.create() : Response.json({ items: listed, next: null })
  })
  const { way, state } = breakable(stage.database)
  const cnis = stage.boot(way)
  await cnis.submit(id(1), body(ICON), ME)
  await stage.clock.advance(MINUTE)
  const audit = () =>
    stage.database
      .run('SELECT phase, outcome FROM audit ORDER BY id')
      .map(({ phase, outcome }) => `${phase}: ${outcome}`)
      .slice(2)
  const giveUp = () => cnis.giveUp(ACCOUNT, id(1), ME)
  const first = () => cnis.view(ACCOUNT, id(1))
  const shown = async () => (await stage.on(cnis, ICON)).creations.map(({ id, cni }) => [id, cni])
  return { ...stage, cnis, listed, answers, audit, giveUp, first, shown, disk: state }
}

async function givenUp() {
  const stage = await lost()
  await stage.giveUp()
  return stage
}

describe('Giving up', () => {
  test('is on record before the list is read, and afterwards what came of it', async () => {
    const { audit, giveUp, listed, world } = await lost()
    let before: string[] = []
    world.fault = () => {
      before = audit()
      return new Response(null, { status: 400 })
    }
    await expect(giveUp()).rejects.toMatchObject({ problem: { type: 'upstream-refused' } })
    expect(before).toEqual(['start: giving up'])
    expect(audit().slice(1)).toEqual(['end: not settled: upstream-refused'])
    world.fault = () => undefined
    listed.push(cni('found'))
    expect((await giveUp()).state).toBe('created')
    expect(audit().slice(2)).toEqual(['start: giving up', 'end: done: found (list)', 'end: found'])
  })

  test('changes nothing where that cannot be written down, and says so', async () => {
    const { disk, first, giveUp } = await lost()
    const giving = giveUp()
    disk.isBroken = true
    await expect(giving).rejects.toMatchObject({
      problem: { status: 503, detail: expect.stringContaining('The request was not given up') },
    })
    disk.isBroken = false
    expect(first().state).toBe('unknown')
  })
})

describe('A creation that was given up', () => {
  test('is an alert, though nobody looks, once one of its name turns up', async () => {
    const { audit, clock, first, listed, shown } = await givenUp()
    listed.push(cni('other', 'dc-west'))
    await clock.advance(DAY)
    expect(first().cni).toBeUndefined()
    expect(await shown()).toEqual([])
    listed.push(cni('late'))
    await clock.advance(15 * MINUTE)
    expect(first()).toMatchObject({ state: 'abandoned', cni: 'late' })
    expect(audit().at(-1)).toBe('end: turned up: late')
    await clock.advance(6 * DAY)
    expect(await shown()).toEqual([[id(1), 'late']])
    await clock.advance(2 * DAY)
    expect(await shown()).toEqual([])
    expect(audit().filter((outcome) => outcome.startsWith('end: turned up'))).toHaveLength(1)
  })

  test('is watched for seven days, every quarter of an hour, over restarts and failures', async () => {
    const { boot, clock, cnis, first, listed, world } = await givenUp()
    world.lists = 0
    await clock.advance(DAY)
    expect(world.lists).toBe(96)
    world.fault = () => new Response(null, { status: 400 })
    await clock.advance(DAY)
    expect(world.lists).toBe(192)
    world.fault = () => undefined
    const next = boot()
    await next.wake()
    await clock.advance(5 * DAY)
    const { lists } = world
    expect(lists).toBeGreaterThan(192 + 4 * 96)
    await clock.advance(DAY)
    expect(world.lists).toBe(lists)
    listed.push(cni('late'))
    await cnis.on(ACCOUNT, ICON, true)
    expect(first().cni).toBeUndefined()
  })

  test('claims nothing that another attempt at the same name may have made', async () => {
    const { answers, clock, cnis, first, listed } = await givenUp()
    await cnis.submit(id(2), body(ICON), ME)
    await clock.settle()
    listed.push(cni('second'))
    await clock.advance(5 * MINUTE)
    expect(cnis.view(ACCOUNT, id(2))).toMatchObject({ state: 'created', cni: 'second' })
    expect(first().cni).toBeUndefined()

    answers.create = () => {
      listed.push(cni('third'))
      return Response.json(cni('third'))
    }
    await cnis.submit(id(3), body(ICON), ME)
    await clock.advance(DAY)
    expect(cnis.view(ACCOUNT, id(3))).toMatchObject({ state: 'created', cni: 'third' })
    expect(first().cni).toBeUndefined()
    listed.push(cni('first'))
    await clock.advance(15 * MINUTE)
    expect(first().cni).toBe('first')
  })
})
