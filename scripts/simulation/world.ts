import type { Clock } from '../../src/contract/clock.ts'
import type { Interconnect } from '../../src/contract/interconnect.ts'
import type { Random } from '../../src/simulator/random.ts'
import { type CreateFault, pick, READ_FAULTS, REMOVAL_FAULTS, refusal } from './faults.ts'

export const ACCOUNT = '0123456789abcdef0123456789abcdef'

/** One create request that reached the world. */
export interface Arrival {
  /** The slot or pairing key that it names. */
  subject: string
  /** Milliseconds since the epoch. */
  at: number
  /** The name of what it made, once it has. */
  made?: string
}

/** An interconnect with what only the world knows: from when on lists show it, and until when once it is gone. */
interface Thing {
  interconnect: Interconnect
  listedFrom: number
  gone?: { listedUntil: number }
}

/** Upstream as the schedules meet it: one account, seeded, with a fault planned for every create request. */
export type World = ReturnType<typeof createWorld>

/** @param faultOf what happens to the create request for a slot or pairing key */
export function createWorld(
  clock: Clock,
  random: Random,
  {
    faultOf,
    lagMs,
    slotsReadable,
  }: { faultOf: (subject: string) => CreateFault; lagMs: number; slotsReadable: boolean },
) {
  const things: Thing[] = []
  const arrivals: Arrival[] = []
  const removals: string[] = []
  let readFaultsPercent = 15
  let counter = 0

  function add(fields: Record<string, unknown>): Interconnect {
    counter += 1
    const interconnect = { account: ACCOUNT, name: `icon-${counter}`, ...fields } as Interconnect // built per kind below
    things.push({ interconnect, listedFrom: clock.now() + random.below(lagMs + 1) })
    return interconnect
  }

  const port = (slot: string) => ({
    type: 'direct',
    slot_id: slot,
    facility: { name: 'Equinix NY5', address: [] },
    site: 'EWR',
    speed: '10G',
  })
  const attachment = (region: string, speed: string) => ({ type: 'gcp_partner', region, speed })
  const there = () => things.filter(({ gone }) => gone === undefined)
  const occupied = (slot: string) => there().some(({ interconnect }) => interconnect['slot_id'] === slot)
  const named = (name: string) => there().find(({ interconnect }) => interconnect.name === name)

  async function create(body: Record<string, string>): Promise<Response> {
    const subject = body['slot_id'] ?? body['pairing_key'] ?? ''
    const arrival: Arrival = { subject, at: clock.now() }
    arrivals.push(arrival)
    const fault = faultOf(subject)
    const commit = () => {
      const slot = body['slot_id']
      if (slot !== undefined && occupied(slot)) return undefined
      const region = body['pairing_key']?.split('/')[1] ?? ''
      const made = add(slot === undefined ? attachment(region, body['bandwidth'] ?? '') : port(slot))
      arrival.made = made.name
      return made
    }
    if (fault.beforeMs) await clock.sleep(fault.beforeMs)
    if (fault.rival && body['slot_id'] !== undefined && !occupied(body['slot_id'])) add(port(body['slot_id']))
    const made = fault.commits ? commit() : undefined
    if (fault.afterMs) await clock.sleep(fault.afterMs)
    if (fault.commits && made === undefined) return refusal(400, 'the slot is occupied')
    return fault.answer(made)
  }

  async function list(): Promise<Response> {
    return Response.json({
      items: things
        .filter(
          ({ listedFrom, gone }) =>
            listedFrom <= clock.now() && (gone === undefined || clock.now() < gone.listedUntil),
        )
        .map(({ interconnect }) => interconnect),
      next: null,
    })
  }

  function remove(name: string): Response | Promise<Response> {
    removals.push(name)
    const thing = named(name)
    if (thing === undefined) return refusal(404, 'no such interconnect')
    const fault = pick(random, REMOVAL_FAULTS)
    if (fault.removes) thing.gone = { listedUntil: clock.now() + random.below(lagMs + 1) }
    return fault.answer()
  }

  return {
    arrivals,
    /** The name that each removal which arrived was for. */
    removals,
    /** What the order machine calls as its upstream. */
    async fetch(request: Request): Promise<Response> {
      const name = /\/interconnects\/(.+)$/.exec(request.url)?.[1]
      if (request.method === 'POST') return create(await request.json())
      if (request.method === 'DELETE') return remove(name ?? '')
      if (random.below(100) < readFaultsPercent) {
        return pick(random, READ_FAULTS).answer(clock)
      }
      if (name !== undefined) {
        const thing = named(name)
        return thing ? Response.json(thing.interconnect) : refusal(404, 'no such interconnect')
      }
      const slot = /\/slots\/(.+)$/.exec(request.url)?.[1]
      if (slot === undefined) return list()
      if (!slotsReadable) return refusal(403, 'Authentication error')
      return Response.json({
        id: slot,
        facility: { name: 'NY5', address: [] },
        occupied: occupied(slot),
        site: 'EWR',
        speed: '10G',
      })
    },
    /** Another admin orders: an attachment in a region, or a port on a slot. */
    rivalAttachment: (region: string) => add(attachment(region, '1G')),
    rivalPort: (slot: string) => (occupied(slot) ? undefined : add(port(slot))),
    /** From here on every read is answered. */
    calm() {
      readFaultsPercent = 0
    },
    /** Another admin removes something that exists. */
    rivalRemoval() {
      const present = there()
      if (present.length > 0) pick(random, present).gone = { listedUntil: clock.now() }
    },
    /** From when on lists show it, in milliseconds since the epoch; undefined when it is gone. */
    listedFrom: (name: string) => named(name)?.listedFrom,
    /** Whether an interconnect of this name is there, listed or not. */
    exists: (name: string) => named(name) !== undefined,
  }
}
