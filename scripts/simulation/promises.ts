import type { Order } from '../../src/contract/order.ts'
import type { Arrival } from './world.ts'

/** One order of a schedule: its key, and the slot or pairing key that its request names. */
export interface Placed {
  key: string
  subject: string
}

/** What the promises are held against: what the console says, and what really happened. */
export interface Ending {
  placed: readonly Placed[]
  /** What the console shows for a key; undefined where it refused the order at once. */
  shown(key: string): Order | undefined
  arrivals: readonly Arrival[]
  /** Whether an interconnect still exists. */
  exists(name: string): boolean
}

/** Says what orders show at this moment that is not so; nothing when all of it is. */
export function falselyShown(
  orders: readonly Order[],
  { exists, listedFrom }: { exists(name: string): boolean; listedFrom(name: string): number | undefined },
): string[] {
  return orders.flatMap((order) => {
    if (order.state === 'created') {
      const { name } = order.interconnect
      return order.removedAt !== undefined && exists(name)
        ? [`${order.id} is shown as removed, but ${name} exists`]
        : []
    }
    if (order.state !== 'unknown' && order.state !== 'abandoned') return []
    const sentAt = Date.parse(order.sentAt ?? '')
    return order.candidates
      .filter(({ name }) => (listedFrom(name) ?? sentAt) < sentAt)
      .map(({ name }) => `${order.id} offers ${name}, which was listed before it was sent`)
  })
}

/** Says which promises were broken, each as a sentence; none when all held. */
export function brokenPromises({ placed, shown, arrivals, exists }: Ending): string[] {
  const broken: string[] = []
  const promise = (holds: boolean, sentence: string) => {
    if (!holds) broken.push(sentence)
  }

  const requests = requestsByOrder(placed, shown, arrivals)
  const recorded = new Set(requests.values())
  for (const arrival of arrivals)
    promise(recorded.has(arrival), `a request for ${arrival.subject} left unrecorded, or a second time`)

  for (const [one, other] of pairs(placed)) {
    const [first, second] = [shown(one.key), shown(other.key)]
    if (!first || !second) continue
    if (one.subject === other.subject) {
      promise(
        !overlap(first, second, heldUntil),
        `${one.key} and ${other.key} held the same thing at the same time`,
      )
    }
    if (isSameRegion(first, second)) {
      promise(
        !overlap(first, second, openUntil),
        `${one.key} and ${other.key} were open in one region at the same time`,
      )
    }
  }

  const names = new Set<string>()
  for (const order of placed) {
    const { key } = order
    const state = shown(key)
    const request = requests.get(key)
    const made = request?.made !== undefined && exists(request.made) ? request.made : undefined
    switch (state?.state) {
      case undefined:
        break
      case 'created': {
        const { name } = state.interconnect
        promise(request?.made === name, `${key} shows ${name}, which is not its own`)
        promise(!names.has(name), `two orders show ${name}`)
        names.add(name)
        break
      }
      case 'rejected':
        promise(made === undefined, `${key} is shown as rejected, but created ${made}`)
        break
      case 'abandoned':
        promise(
          made === undefined || state.candidates.some(({ name }) => name === made),
          `${key} created ${made}, and nobody is told`,
        )
        break
      default:
        promise(false, `${key} is still ${state?.state} after everything was done to settle it`)
    }
  }
  return broken
}

/**
 * The one request of each order that sent one: it arrives in the same virtual millisecond in which the journal says that it
 * leaves. Where two orders for one slot left in the same, each has one of the two.
 */
function requestsByOrder(
  placed: readonly Placed[],
  shown: Ending['shown'],
  arrivals: readonly Arrival[],
): Map<string, Arrival> {
  const requests = new Map<string, Arrival>()
  const free = new Set(arrivals)
  const take = ({ key, subject }: Placed, fits: (arrival: Arrival) => boolean) => {
    const sentAt = shown(key)?.sentAt
    if (requests.has(key) || sentAt === undefined) return
    const own = arrivals.find(
      (each) => free.has(each) && each.subject === subject && each.at === Date.parse(sentAt) && fits(each),
    )
    if (!own) return
    free.delete(own)
    requests.set(key, own)
  }
  for (const order of placed) {
    const state = shown(order.key)
    if (state?.state === 'created') take(order, ({ made }) => made === state.interconnect.name)
  }
  for (const order of placed) take(order, () => true)
  return requests
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))
}

function isSameRegion(one: Order, other: Order): boolean {
  return (
    one.ordered.type === 'gcp_partner' &&
    other.ordered.type === 'gcp_partner' &&
    one.ordered.region === other.ordered.region
  )
}

/** Whether two orders were alive at the same time. Times are ISO 8601, which sort as text. */
function overlap(one: Order, other: Order, until: (order: Order) => string): boolean {
  return one.createdAt < until(other) && other.createdAt < until(one)
}

const NEVER = '9999'

function openUntil(order: Order): string {
  switch (order.state) {
    case 'created':
    case 'rejected':
      return order.updatedAt
    case 'abandoned':
      return order.abandonedAt
    default:
      return NEVER
  }
}

function heldUntil(order: Order): string {
  return order.state === 'created' ? (order.removedAt ?? NEVER) : openUntil(order)
}
