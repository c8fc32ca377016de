import { describe, expect, test } from 'vitest'
import type { Cni, UpdateCni } from '../../contract/cni.ts'
import { createSimulator } from '../../simulator/create-simulator.ts'
import { ACCOUNT, body, breakable, id, MD5, ME, MINUTE, SECOND, scene } from './cnis-scene.node.ts'

/** The machine over the simulator, with one CNI that has an MD5 key. */
async function stage() {
  const set = scene((clock) => {
    const simulator = createSimulator({ clock })
    return (request) => simulator.fetch(request)
  })
  const icon = (await set.cloudflare.listInterconnects(ACCOUNT))[0]?.name ?? ''
  const { way, state: disk } = breakable(set.database)
  const cnis = set.boot(way)
  await cnis.submit(id(1), body(icon), ME)
  await set.clock.settle()
  const made = cnis.view(ACCOUNT, id(1)).cni
  const cni = (await set.on(cnis, icon)).items.find((each) => each.id === made)
  if (!cni) throw new Error('the stage lacks its CNI')
  set.sent.length = 0
  const audit = () =>
    set.database
      .run(`SELECT action, phase, target, outcome FROM audit WHERE action != 'create-cni'`)
      .map((row) => Object.values(row).join(' '))
  return { ...set, disk, icon, cnis, cni, audit, keyNow: () => keyOf(set, cni.id) }
}

async function keyOf({ cloudflare }: ReturnType<typeof scene>, cni: string) {
  return (await cloudflare.getCni(ACCOUNT, cni)).bgp?.md5_key
}

/** A change of the whole of what was seen, as the form makes it. */
function change(cni: Cni, magic: Partial<Cni['magic']> = {}, bgp: object = {}): UpdateCni {
  const { customer_asn = 1, extra_prefixes = [] } = cni.bgp ?? {}
  return {
    version: cni.version,
    magic: { ...cni.magic, ...magic },
    bgp: { customer_asn, extra_prefixes, ...bgp },
  }
}

const unknownButSafe = {
  type: 'outcome-unknown',
  status: 502,
  detail: expect.stringContaining('again is safe'),
}
const lost = () => Response.json({ success: false, errors: [] }, { status: 500 })

describe('A change', () => {
  test('sends the whole object once, and keeps the MD5 key that is set', async () => {
    const { cnis, cni, sent, audit, keyNow } = await stage()
    const after = await cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1476 }), ME)
    expect(after).toMatchObject({ id: cni.id, magic: { mtu: 1476 }, bgp: { md5: 'set' } })
    expect(after.version).not.toBe(cni.version)
    expect(sent).toHaveLength(1)
    const { bgp } = body(cni.interconnect)
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      id: cni.id,
      account: ACCOUNT,
      interconnect: cni.interconnect,
      magic: { ...cni.magic, mtu: 1476 },
      bgp,
      cust_ip: cni.cust_ip,
      p2p_ip: cni.p2p_ip,
      bgp_mode: cni.bgp_mode,
    })
    expect(await keyNow()).toBe(MD5)
    expect(audit()).toEqual([`change-cni start ${cni.id} sending`, `change-cni end ${cni.id} changed`])
  })

  test('sets another MD5 key, or removes it with null', async () => {
    const { cnis, cni, keyNow } = await stage()
    const after = await cnis.change(ACCOUNT, cni.id, change(cni, {}, { md5_key: 'other' }), ME)
    expect(await keyNow()).toBe('other')
    const last = await cnis.change(ACCOUNT, cni.id, change(after, {}, { md5_key: null }), ME)
    expect(await keyNow()).toBeNull()
    expect(last.bgp?.md5).toBe('none')
  })

  test('that takes BGP away lets Cloudflare choose the mode anew', async () => {
    const { cnis, cni, sent } = await stage()
    const { bgp: _, ...without } = change(cni)
    expect(await cnis.change(ACCOUNT, cni.id, without, ME)).toMatchObject({ bgp_mode: 'advertise_only' })
    expect(JSON.parse(sent[0]?.body ?? '')).not.toHaveProperty('bgp_mode')
  })

  test('of a version that is no longer there is refused, and nothing is sent', async () => {
    const { cnis, cni, sent, audit } = await stage()
    await cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1476 }), ME)
    await expect(cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1400 }), ME)).rejects.toMatchObject({
      problem: { type: 'changed-meanwhile', status: 409 },
    })
    expect(sent).toHaveLength(1)
    expect(audit()).toHaveLength(2)
  })

  test('that is one of two made to the same version at once wins, and the other is told', async () => {
    const { cnis, cni, sent } = await stage()
    const both = await Promise.allSettled([
      cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1476 }), ME),
      cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1400 }), ME),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(sent).toHaveLength(1)
  })

  test('that is refused says so at its field', async () => {
    const { cnis, cni, audit } = await stage()
    const refused = cnis.change(ACCOUNT, cni.id, change(cni, { conduit_name: 'x-de0000004000' }), ME)
    await expect(refused).rejects.toMatchObject({
      problem: {
        type: 'upstream-refused',
        detail: expect.stringMatching(/^Nothing was changed\. /),
        errors: [{ pointer: '/bgp/customer_asn' }],
      },
    })
    expect(audit().at(-1)).toBe(`change-cni end ${cni.id} refused: upstream-refused`)
  })

  test('whose answer is lost is made where reading shows it', async () => {
    const { cnis, cni, sent, audit } = await stage()
    const after = await cnis.change(ACCOUNT, cni.id, change(cni, { conduit_name: 'x-de0000005002' }), ME)
    expect(after.magic.conduit_name).toBe('x-de0000005002')
    expect(sent).toHaveLength(1)
    expect(audit().at(-1)).toBe(`change-cni end ${cni.id} changed when looked for`)
  })

  test('whose answer is lost may have come to nothing, and making it again is said to be safe', async () => {
    const { clock, cnis, cni, sent, audit } = await stage()
    const asked = cnis.change(ACCOUNT, cni.id, change(cni, { conduit_name: 'x-de0000005001' }), ME)
    const [problem] = await Promise.all([asked.catch((error: unknown) => error), clock.advance(5 * SECOND)])
    expect(problem).toMatchObject({ problem: unknownButSafe })
    expect(sent).toHaveLength(1)
    expect(audit().at(-1)).toBe(`change-cni end ${cni.id} unknown: outcome-unknown`)
  })

  test('that takes effect a moment after its answer was lost is still seen', async () => {
    const { clock, cnis, cni, world } = await stage()
    world.fault = ({ method }) => {
      if (method !== 'PUT') return undefined
      world.fault = () => undefined
      return lost()
    }
    const asked = cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1476 }), ME)
    await clock.settle()
    world.fault = ({ method }) =>
      method === 'GET'
        ? Response.json({ ...cni, bgp: body(cni.interconnect).bgp, magic: { ...cni.magic, mtu: 1476 } })
        : undefined
    await clock.advance(2 * SECOND)
    expect((await asked).magic.mtu).toBe(1476)
  })

  test('whose refusal quotes the MD5 key repeats it nowhere', async () => {
    const { cnis, cni, world, database } = await stage()
    const errors = [
      { code: 1, message: `Not both ${MD5} and other-canary`, source: { pointer: '/bgp/md5_key' } },
    ]
    world.fault = ({ method }) =>
      method === 'PUT' ? Response.json({ success: false, errors }, { status: 400 }) : undefined
    const asked = cnis.change(ACCOUNT, cni.id, change(cni, {}, { md5_key: 'other-canary' }), ME)
    const problem = await asked.catch((error: unknown) => JSON.stringify(error))
    expect(problem).toContain('Not both [MD5 key] and [MD5 key]')
    expect(problem).not.toContain('canary')
    expect(JSON.stringify(database.run('SELECT * FROM audit'))).not.toContain('canary')
  })

  test('is not sent where its start cannot be recorded', async () => {
    const { cnis, cni, disk, sent } = await stage()
    disk.isBroken = true
    await expect(cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1476 }), ME)).rejects.toMatchObject({
      problem: { type: 'journal-unavailable', status: 503 },
    })
    expect(sent).toEqual([])
  })

  test('that was made is told although its end cannot be recorded', async () => {
    const { cnis, cni, disk, reported, world } = await stage()
    world.fault = ({ method }) => {
      if (method === 'PUT') disk.isBroken = true
      return undefined
    }
    expect((await cnis.change(ACCOUNT, cni.id, change(cni, { mtu: 1476 }), ME)).magic.mtu).toBe(1476)
    expect(reported).toHaveLength(1)
  })

  test('of what is gone is answered as that', async () => {
    const { cnis, cni, sent } = await stage()
    await expect(cnis.change(ACCOUNT, id(7), change(cni), ME)).rejects.toMatchObject({
      problem: { type: 'not-found', status: 404 },
    })
    expect(sent).toEqual([])
  })
})

describe('A removal', () => {
  test('takes the CNI from the list at once, and for as long as upstream’s own list lags', async () => {
    const { clock, cloudflare, cnis, cni, icon, on, world, audit } = await stage()
    const items = await cloudflare.listCnis(ACCOUNT)
    await cnis.remove(ACCOUNT, cni.id, ME)
    world.fault = ({ method }) => (method === 'GET' ? Response.json({ items, next: null }) : undefined)
    expect((await on(cnis, icon)).items.map((each) => each.id)).not.toContain(cni.id)
    await clock.advance(11 * MINUTE)
    expect((await on(cnis, icon)).items.map((each) => each.id)).toContain(cni.id)
    expect(audit()).toEqual([`remove-cni start ${cni.id} sending`, `remove-cni end ${cni.id} removed`])
  })

  test('of what is gone already is done', async () => {
    const { cnis, audit } = await stage()
    await cnis.remove(ACCOUNT, id(7), ME)
    expect(audit().at(-1)).toBe(`remove-cni end ${id(7)} gone already`)
  })

  test('whose answer is lost is done where reading it answers 404', async () => {
    const { cnis, cni, world, audit } = await stage()
    world.fault = ({ method }) => {
      if (method === 'DELETE') return lost()
      return method === 'GET' ? Response.json({ success: false, errors: [] }, { status: 404 }) : undefined
    }
    await cnis.remove(ACCOUNT, cni.id, ME)
    expect(audit().at(-1)).toBe(`remove-cni end ${cni.id} gone when looked for`)
  })

  test.each([
    ['still there', undefined],
    ['unreadable', () => new Response(null, { status: 400 })],
  ])('whose answer is lost while the CNI is %s may still go', async (_, read) => {
    const { clock, cnis, cni, world, sent } = await stage()
    world.fault = ({ method }) => (method === 'DELETE' ? lost() : read?.())
    const asked = cnis.remove(ACCOUNT, cni.id, ME)
    const [problem] = await Promise.all([asked.catch((error: unknown) => error), clock.advance(5 * SECOND)])
    expect(problem).toMatchObject({ problem: unknownButSafe })
    expect(sent).toHaveLength(1)
  })

  test('that is refused says that nothing was removed', async () => {
    const { cnis, cni, world } = await stage()
    world.fault = ({ method }) => (method === 'DELETE' ? new Response(null, { status: 403 }) : undefined)
    await expect(cnis.remove(ACCOUNT, cni.id, ME)).rejects.toMatchObject({
      problem: { type: 'permission', detail: expect.stringMatching(/^Nothing was removed\. /) },
    })
  })
})

describe('The settings', () => {
  test('are read, changed, and right at once', async () => {
    const { cnis, audit } = await stage()
    await cnis.settings(ACCOUNT, false)
    expect(await cnis.changeSettings(ACCOUNT, { default_asn: 65_001 }, ME)).toEqual({ default_asn: 65_001 })
    expect((await cnis.settings(ACCOUNT, false)).value).toEqual({ default_asn: 65_001 })
    expect(audit()).toEqual([
      'change-settings start settings sending',
      'change-settings end settings changed',
    ])
  })

  test.each([
    ['shows the change', 65_001, true],
    ['does not show it', 64_999, false],
  ])('whose answer is lost are decided by a reading that %s', async (_, default_asn, isMade) => {
    const { clock, cnis, world } = await stage()
    world.fault = ({ method }) => (method === 'PUT' ? lost() : Response.json({ default_asn }))
    const asked = cnis.changeSettings(ACCOUNT, { default_asn: 65_001 }, ME).catch((error: unknown) => error)
    await clock.advance(5 * SECOND)
    expect(await asked).toMatchObject(isMade ? { default_asn } : { problem: { type: 'outcome-unknown' } })
  })
})
