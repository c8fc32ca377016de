import type { CreateInterconnect } from '../../src/contract/create-interconnect.ts'
import type { Order } from '../../src/contract/order.ts'
import { shortName } from '../../src/contract/resolution.ts'
import { createVirtualClock, type VirtualClock } from '../../src/contract/virtual-clock.node.ts'
import { createJournal } from '../../src/proxy/orders/journal.ts'
import { openMemoryDatabase } from '../../src/proxy/orders/sqlite.node.ts'
import { ProblemError } from '../../src/proxy/problem-error.ts'
import { createRandom, type Random } from '../../src/simulator/random.ts'
import { CREATE_FAULTS, type CreateFault, pick } from './faults.ts'
import { type Process, startProcess } from './process.ts'
import { brokenPromises, falselyShown, type Placed } from './promises.ts'
import { ACCOUNT, createWorld, type World } from './world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const REGIONS = ['us-central1', 'europe-west3']
const CONTESTED_SLOT = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
const PERSON = { actor: 'person', request: null }

/** What a schedule showed. */
export interface Verdict {
  /** Each broken promise, as a sentence. */
  violations: string[]
  /** How its orders ended, the faults that they met, and how often the process crashed. */
  ends: string[]
  faults: string[]
  crashes: number
}

/** One for all schedules, which is much faster than one each; the audit of all of them stays in it. */
const database = openMemoryDatabase()
createJournal(database)

interface Attempt extends Placed {
  body: CreateInterconnect
}

/** The stage of one schedule: everything that its seed decides. */
interface Stage {
  random: Random
  chance(percent: number): boolean
  clock: VirtualClock
  world: World
  attempts: Attempt[]
  /** What the console shows. */
  look(): Order[]
  /** The machine, started anew where it has crashed. */
  orders(): Promise<Process['orders']>
  place(attempt: Attempt): Promise<void>
  /** Somebody opens the list; what it and the orders then show must be true at any time. */
  openList(): Promise<void>
  /** Somebody removes what an order created, through the console. */
  remove(name: string): Promise<void>
}

/**
 * Plays one schedule over the real order code: a few orders, the faults that its seed says, other admins at work, crashes
 * at any step; then quiet, a person who settles what is open, and the promises held against what really happened.
 *
 * Left out, since nothing that the API tells could decide it: another admin who takes a slot in the moment in which our
 * request for it, or the answer to that, is lost. What then appears on the slot is taken for ours, as the design says.
 */
export async function playStory(seed: string): Promise<Verdict> {
  const random = createRandom(seed)
  const chance = (percent: number) => random.below(100) < percent
  const clock = createVirtualClock()
  const crashing = chance(80)
  const possible = CREATE_FAULTS.filter(({ rival }) => !(rival && crashing))
  const faults = new Map<string, CreateFault>()
  const world = createWorld(clock, random, {
    slotsReadable: !chance(15),
    lagMs: chance(50) ? 0 : random.below(3 * MINUTE),
    faultOf(subject) {
      const fault = faults.get(subject) ?? pick(random, possible)
      faults.set(subject, fault)
      return fault
    },
  })
  database.run('DELETE FROM orders')
  const violations: string[] = []
  let crashes = 0
  let maxCrashes = crashing ? 3 : 0
  const start = () =>
    startProcess({
      database,
      upstream: world.fetch,
      clock,
      stepsToLive: crashes < maxCrashes && chance(50) ? random.below(60) : Number.POSITIVE_INFINITY,
      onFault: (error) => violations.push(`an unexpected failure: ${String(error)}`),
    })
  let process = start()
  /** By which process something was removed: what only its memory knows is lost with it. */
  const removed = new Map<string, Process>()

  const stage: Stage = {
    random,
    chance,
    clock,
    world,
    attempts: Array.from({ length: 1 + random.below(3) }, () => newAttempt(random)),
    look: () => process.look(),
    async orders() {
      while (!process.isAlive()) {
        crashes += 1
        process = start()
        void process.orders.wake()
        await clock.settle()
      }
      return process.orders
    },
    async place({ key, body }) {
      const current = process
      try {
        await current.orders.submit(key, body, PERSON)
      } catch (error) {
        if (current.isAlive() && !(error instanceof ProblemError)) throw error
      }
      // No two requests leave in the same millisecond, by which they are told apart afterwards.
      await clock.advance(1)
    },
    async openList() {
      const opened = process.openList()
      await clock.advance(SECOND)
      const shown = await Promise.race([opened, clock.settle()])
      violations.push(...falselyShown(process.look(), world))
      const back = (shown ?? []).filter((name) => removed.get(name) === process)
      violations.push(...back.map((name) => `the list shows ${name}, which was removed just now`))
      violations.push(...takenBack(process.look(), removed))
    },
    async remove(name) {
      const current = process
      const before = world.removals.length
      const removing = current.remove(name)
      await clock.advance(2 * MINUTE)
      if (world.removals.length > before + 1) violations.push(`${name} was removed by more than one request`)
      if (!(await Promise.race([removing, clock.settle()]))) return
      if (world.exists(name)) violations.push(`${name} is told to be gone, but exists`)
      removed.set(name, current)
    },
  }

  await busyHour(stage)
  maxCrashes = 0
  await stage.orders()
  process.spare()
  await quiet(stage)
  violations.push(...falselyShown(stage.look(), world))
  await settle(stage)
  // What took effect an hour after it was sent has been listed by now, and the next check has seen it.
  await clock.advance(50 * MINUTE)

  const shown = new Map(stage.look().map((order) => [order.id, order]))
  violations.push(
    ...brokenPromises({
      placed: stage.attempts,
      shown: (key) => shown.get(key),
      arrivals: world.arrivals,
      exists: world.exists,
    }),
  )
  if (database.run('SELECT id FROM orders WHERE secret IS NOT NULL').length > 0) {
    violations.push('a pairing key is still in the journal')
  }
  return {
    violations,
    ends: stage.attempts.map(({ key }) => shown.get(key)?.state ?? 'refused at once'),
    faults: Array.from(faults.values(), ({ name }) => name),
    crashes,
  }
}

/** What an order says is there again, although it was removed and nothing new has its name. */
function takenBack(orders: readonly Order[], removed: ReadonlyMap<string, unknown>): string[] {
  return orders.flatMap((order) =>
    order.state === 'created' && order.removedAt === undefined && removed.has(order.interconnect.name)
      ? [`${order.id} shows ${order.interconnect.name} again, which was removed`]
      : [],
  )
}

function newAttempt(random: Random): Attempt {
  const key = random.uuid()
  if (random.below(2) === 0) {
    const slot = random.below(3) === 0 ? CONTESTED_SLOT : random.uuid()
    return { key, subject: slot, body: { account: ACCOUNT, type: 'direct', slot_id: slot } }
  }
  const pairingKey = `${random.uuid()}/${pick(random, REGIONS)}/${1 + random.below(2)}`
  const body = { account: ACCOUNT, type: 'gcp_partner', bandwidth: '1G', pairing_key: pairingKey } as const
  return { key, subject: pairingKey, body }
}

/** Orders, repeated submits, other admins, time in odd steps, crashes. */
async function busyHour({
  attempts,
  chance,
  clock,
  openList,
  orders,
  place,
  random,
  remove,
  world,
  look,
}: Stage): Promise<void> {
  for (const attempt of attempts) {
    if (chance(15)) world.rivalAttachment(pick(random, REGIONS))
    const isFirst = attempts.find(({ subject }) => subject === attempt.subject) === attempt
    if (chance(15) && attempt.body.type === 'direct' && isFirst) world.rivalPort(attempt.subject)
    await place(attempt)
    await orders()
    if (chance(30)) await Promise.all([place(attempt), place(attempt)])
    await orders()
    if (chance(60)) await clock.advance(random.below(20 * SECOND))
    await orders()
  }
  for (let turn = 0; turn < 4; turn += 1) {
    await clock.advance(random.below(40 * SECOND))
    await orders()
    if (chance(15)) world.rivalAttachment(pick(random, REGIONS))
    if (chance(8)) world.rivalRemoval()
    const made = look().flatMap((order) => (order.state === 'created' ? [order.interconnect.name] : []))
    if (made.length > 0 && chance(25)) await remove(pick(random, made))
    await orders()
    for (const attempt of attempts) if (chance(20)) await place(attempt)
    await orders()
    if (chance(30)) await openList()
    await orders()
  }
}

/** Upstream can be read again. After a while another admin may take a slot whose order looks absent. */
async function quiet({ attempts, chance, clock, look, world }: Stage): Promise<void> {
  world.calm()
  await clock.advance(12 * MINUTE)
  for (const { key, subject, body } of attempts) {
    const order = look().find(({ id }) => id === key)
    const looksAbsent =
      order?.state === 'unknown' && order.giveUp.allowed && order.problem.type !== 'upstream-conflict'
    if (body.type === 'direct' && looksAbsent && chance(50)) world.rivalPort(subject)
  }
  await clock.advance(16 * MINUTE)
}

/** A careful person adopts what is known to be theirs, and gives the rest up as soon as that is open. */
async function settle({ attempts, clock, look, orders, world }: Stage): Promise<void> {
  const machine = await orders()
  for (const { key, subject } of attempts) {
    for (let day = 0; day < 3; day += 1) {
      const order = look().find(({ id }) => id === key)
      if (order?.state !== 'unknown') break
      const mine = order.candidates.find(({ name }) =>
        world.arrivals.some((arrival) => arrival.subject === subject && arrival.made === name),
      )
      try {
        await machine.resolve(
          ACCOUNT,
          key,
          mine
            ? { action: 'adopt', interconnect: mine.name }
            : { action: 'give-up', confirm: shortName(key) },
          PERSON,
        )
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
        await clock.advance(24 * HOUR)
      }
    }
  }
}
