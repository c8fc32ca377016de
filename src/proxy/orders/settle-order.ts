import type { Clock } from '../../contract/clock.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import { type Resolution, shortName } from '../../contract/resolution.ts'
import { ProblemError } from '../problem-error.ts'
import { cannotSettle, heldByAnother, noSuchOrder } from '../problems.ts'
import type { Journal } from './journal.ts'
import type { By, OrderBook } from './order-book.ts'
import type { OrderRecord } from './order-record.ts'
import { giveUpRule } from './schedule.ts'

interface Settling {
  journal: Journal
  book: OrderBook
  clock: Clock
  /** Reads the account's complete list and holds it against the open orders. */
  check(account: string): Promise<readonly Interconnect[]>
}

/**
 * Settles an open order as a person decided.
 * @throws ProblemError where the order is not open, a fresh list does not bear the decision out, or it is too early
 */
export async function settleOrder(
  context: Settling,
  account: string,
  id: string,
  resolution: Resolution,
  by: By,
): Promise<void> {
  open(context, account, id)
  // Decided on what is there now, not on what a screen showed a while ago.
  if (resolution.action === 'adopt') {
    await context.check(account)
    return adopt(context, open(context, account, id), resolution.interconnect, by)
  }
  const { allowed, typed } = giveUpRule(open(context, account, id), context.clock.now())
  if (allowed && !typed) await context.check(account)
  giveUp(context, open(context, account, id), resolution.confirm, by)
}

function open({ journal }: Settling, account: string, id: string): OrderRecord {
  const record = journal.find(id)
  if (record?.account !== account) throw new ProblemError(noSuchOrder)
  if (record.state !== 'unknown' && record.state !== 'abandoned') {
    throw new ProblemError(
      cannotSettle('This order’s outcome is known; there is nothing to settle. Look at it again.'),
    )
  }
  return record
}

function adopt({ journal, book }: Settling, record: OrderRecord, name: string, by: By): void {
  const candidate = record.candidates.find((each) => each.name === name)
  if (!candidate || journal.owned(record.account).has(name)) {
    throw new ProblemError(
      cannotSettle(`${name} can no longer be adopted: it is gone, or another order has it. Choose again.`),
    )
  }
  const holder = record.state === 'abandoned' ? journal.holder(record.account, record.hold) : undefined
  if (holder) {
    throw new ProblemError(heldByAnother(record.kind === 'direct' ? 'slot' : 'pairing key', holder.id))
  }
  book.created(record, candidate, 'adopted', by)
}

function giveUp({ book, clock }: Settling, record: OrderRecord, confirm: string | undefined, by: By): void {
  if (record.state === 'abandoned')
    throw new ProblemError(cannotSettle('This order has been given up already.'))
  const rule = giveUpRule(record, clock.now())
  if (!rule.allowed) {
    throw new ProblemError(
      cannotSettle(
        'It is too early to give this order up. That opens after ten minutes and three complete lists without a match, or after a day.',
      ),
    )
  }
  if (rule.typed && confirm !== shortName(record.id)) {
    throw new ProblemError(
      cannotSettle(
        `No list could confirm that nothing exists. Type ${shortName(record.id)} to give the order up.`,
      ),
    )
  }
  book.abandoned(record, by)
}
