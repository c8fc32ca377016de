import type { Clock } from '../../contract/clock.ts'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Ordered } from '../../contract/order.ts'
import { partsOf } from '../../contract/pairing-key.ts'
import { type Guarded, journalUnavailable } from '../journal-guard.ts'
import { ProblemError } from '../problem-error.ts'
import { heldByAnother, keyReused } from '../problems.ts'
import { digestOf, sha256 } from './digest.ts'
import type { Journal } from './journal.ts'
import type { By, OrderBook } from './order-book.ts'
import { type OrderRecord, UNTOUCHED } from './order-record.ts'

interface Placing {
  journal: Journal
  book: OrderBook
  clock: Clock
  guarded: Guarded
}

/**
 * Records one confirmed order, durably, before anything is sent; or finds the one that its key names already.
 * @param key the order's id, a UUID that the browser made
 * @throws ProblemError where the key is another order's (422), what it needs is held by another order (409), or the
 *   journal cannot be written (503)
 */
export async function placeOrder(
  { journal, book, clock, guarded }: Placing,
  key: string,
  body: CreateInterconnect,
  by: By,
): Promise<{ record: OrderRecord; fresh: boolean }> {
  const record = await recordFor(key, body, by, clock.now())
  return guarded(journalUnavailable, () =>
    journal.transaction(() => {
      const known = journal.find(key)
      if (known) {
        if (known.digest !== record.digest) throw new ProblemError(keyReused)
        return { record: known, fresh: false }
      }
      refuseHeld(journal, record)
      book.queue(record, by)
      return { record, fresh: true }
    }),
  )
}

function refuseHeld(journal: Journal, { account, hold, kind, region }: OrderRecord): void {
  const holder = journal.holder(account, hold)
  if (holder) throw new ProblemError(heldByAnother(kind === 'direct' ? 'slot' : 'pairing key', holder.id))
  const neighbour = region === null ? undefined : journal.openInRegion(account, region)
  if (neighbour) throw new ProblemError(heldByAnother('region', neighbour.id))
}

async function recordFor(id: string, body: CreateInterconnect, by: By, now: number): Promise<OrderRecord> {
  return {
    id,
    account: body.account,
    kind: body.type,
    state: 'queued',
    digest: await digestOf(body),
    ordered: withoutSecret(body),
    hold: body.type === 'direct' ? `slot:${body.slot_id}` : `key:${await sha256(body.pairing_key)}`,
    region: body.type === 'direct' ? null : partsOf(body.pairing_key).region,
    secret: body.type === 'direct' ? null : body.pairing_key,
    actor: by.actor,
    createdAt: now,
    updatedAt: now,
    ...UNTOUCHED,
  }
}

function withoutSecret(body: CreateInterconnect): Ordered {
  if (body.type === 'direct') {
    return { type: body.type, slot_id: body.slot_id, ...(body.speed !== undefined && { speed: body.speed }) }
  }
  const { region, domain } = partsOf(body.pairing_key)
  return { type: body.type, bandwidth: body.bandwidth, region, domain }
}
