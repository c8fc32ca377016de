import type { Clock } from '../../contract/clock.ts'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Problem } from '../../contract/problem.ts'
import { ProblemError } from '../problem-error.ts'
import { couldNotCheck, notSent, slotOccupied, slotUnknown } from '../problems.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import type { Journal } from './journal.ts'
import { CONSOLE, type OrderBook } from './order-book.ts'
import type { OrderRecord } from './order-record.ts'
import { classify, nameTaken } from './outcome.ts'
import { SEND_WITHIN_MS } from './schedule.ts'

/**
 * Takes a queued order to its outcome: reads what exists, writes down that it is about to send, sends the one create
 * request, writes down what came of it.
 * @throws whatever the journal fails with. Before the request that means that nothing was sent; after it the order is
 *   still `sending`, and is found so
 */
export async function sendOrder(
  {
    journal,
    book,
    cloudflare,
    clock,
  }: { journal: Journal; book: OrderBook; cloudflare: Cloudflare; clock: Clock },
  id: string,
): Promise<void> {
  const queued = journal.find(id)
  if (queued?.state !== 'queued') return
  if (isTooOld(queued, clock)) return book.rejected(queued, notSent)

  const found = await lookFirst(cloudflare, queued)
  if ('problem' in found) return book.rejected(queued, found.problem)
  if (isTooOld(queued, clock)) return book.rejected(queued, notSent)

  const body = bodyOf(queued)
  book.sending(queued, found.seen)
  const outcome = classify(await cloudflare.createInterconnect(body), queued.ordered)

  const sending = journal.find(id)
  if (sending?.state !== 'sending') return
  switch (outcome.state) {
    case 'created':
      if (journal.owned(sending.account).has(outcome.interconnect.name))
        return book.unknown(sending, nameTaken)
      return book.created(sending, outcome.interconnect, 'answer', CONSOLE, outcome.ray)
    case 'rejected':
      return book.rejected(sending, outcome.problem)
    case 'unknown':
      return book.unknown(sending, outcome.problem)
  }
}

function isTooOld(record: OrderRecord, clock: Clock): boolean {
  return clock.now() - record.createdAt > SEND_WITHIN_MS
}

/** What has to be known before the request leaves: which interconnects exist, and that the slot is free. */
async function lookFirst(
  cloudflare: Cloudflare,
  { account, ordered }: OrderRecord,
): Promise<{ seen: Pick<OrderRecord, 'baseline' | 'slotSeen'> } | { problem: Problem }> {
  try {
    const baseline = (await cloudflare.listInterconnects(account)).map(({ name }) => name)
    if (ordered.type === 'gcp_partner') return { seen: { baseline, slotSeen: null } }
    switch (await slotState(cloudflare, account, ordered.slot_id)) {
      case 'free':
        return { seen: { baseline, slotSeen: 'free' } }
      case 'hidden':
        return { seen: { baseline, slotSeen: 'hidden' } }
      case 'occupied':
        return { problem: slotOccupied }
      case 'unknown':
        return { problem: slotUnknown }
    }
  } catch (error) {
    return { problem: couldNotCheck(problemOf(error)) }
  }
}

async function slotState(
  cloudflare: Cloudflare,
  account: string,
  id: string,
): Promise<'free' | 'occupied' | 'unknown' | 'hidden'> {
  try {
    return (await cloudflare.getSlot(account, id)).occupied ? 'occupied' : 'free'
  } catch (error) {
    const problem = problemOf(error)
    if (problem.type === 'not-found') return 'unknown'
    // Slots may not be readable with this credential; Cloudflare checks the slot again when it creates.
    if (problem.status === 403) return 'hidden'
    throw error
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  throw error
}

/** Cloudflare's create body, from what the journal kept. */
function bodyOf({ account, ordered, secret }: OrderRecord): CreateInterconnect {
  if (ordered.type === 'direct') {
    const { type, slot_id, speed } = ordered
    return speed === undefined ? { account, type, slot_id } : { account, type, slot_id, speed }
  }
  if (secret === null) throw new Error('a queued order has lost its pairing key')
  return { account, type: ordered.type, bandwidth: ordered.bandwidth, pairing_key: secret }
}
