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
 * Settles an open order as a person decided. That they did is on record before the list is read, and what came of it after.
 * @throws ProblemError where the order is not open, a fresh list does not bear the decision out, or it is too early
 */
export async function settleOrder(
  context: Settling,
  account: string,
  id: string,
  resolution: Resolution,
  by: By,
): Promise<void> {
  const record = open(context, account, id)
  const { action } = resolution
  if (action === 'give-up') refuseEarly(context, record, resolution.confirm)
  const what = action === 'adopt' ? `adopting ${resolution.interconnect}` : 'giving up'
  context.book.settling(record, action, what, by)
  try {
    // Decided on what is there now, not on what a screen showed a while ago.
    if (action === 'adopt') {
      await context.check(account)
      adopt(context, open(context, account, id), resolution.interconnect, by)
    } else {
      await checkBeforeGivingUp(context, record)
      giveUp(context, open(context, account, id), resolution.confirm, by)
    }
  } catch (error) {
    if (error instanceof ProblemError) {
      context.book.notSettled(record, action, `not settled: ${error.problem.type}`, by)
    }
    throw error
  }
}

/** Who types the order's name gives it up without a list: that is there for when none can be read. */
async function checkBeforeGivingUp(context: Settling, record: OrderRecord): Promise<void> {
  try {
    await context.check(record.account)
  } catch (error) {
    const { typed } = giveUpRule(record, context.clock.now())
    if (!typed || !(error instanceof ProblemError)) throw error
  }
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

function giveUp(context: Settling, record: OrderRecord, confirm: string | undefined, by: By): void {
  refuseEarly(context, record, confirm)
  context.book.abandoned(record, by)
}

function refuseEarly({ clock }: Settling, record: OrderRecord, confirm: string | undefined): void {
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
}
