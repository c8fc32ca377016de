import type { Clock } from '../../contract/clock.ts'
import type { UpstreamCni } from '../../contract/cni.ts'
import type { Journal } from '../orders/journal.ts'
import type { By } from '../orders/order-book.ts'
import { ProblemError } from '../problem-error.ts'
import { cannotGiveUp } from './cni-problems.ts'
import type { CreationBook } from './creation-book.ts'
import { type CreationRecord, giveUpRule } from './creation-record.ts'

interface GivingUp {
  journal: Journal
  book: CreationBook
  clock: Clock
  /** Reads the account's complete list and holds it against the open creations. */
  check(account: string): Promise<readonly UpstreamCni[]>
}

/**
 * Lets go of an unknown creation as a person decided, unless a list that is read first shows what it made. That they did is on
 * record before the list is read, and what came of it after.
 * @throws ProblemError where it is not open, it is too early, or the list cannot be read
 */
export async function giveUpCreation(
  { journal, book, clock, check }: GivingUp,
  record: CreationRecord,
  by: By,
): Promise<void> {
  const rule = giveUpRule(record, clock.now())
  if (!rule) {
    throw new ProblemError(
      cannotGiveUp('Its outcome is known or still on its way; there is nothing to give up. Look again.'),
    )
  }
  if (!rule.allowed) {
    throw new ProblemError(
      cannotGiveUp('It is too early: the console looks for what it created for a minute first. Wait.'),
    )
  }
  book.givingUp(record, 'start', 'giving up', by)
  try {
    await check(record.account)
  } catch (error) {
    if (error instanceof ProblemError) {
      book.givingUp(record, 'end', `not settled: ${error.problem.type}`, by)
    }
    throw error
  }
  const now = journal.cniCreations.find(record.id)
  if (now?.state === 'unknown') book.abandoned(now, by)
  else book.givingUp(record, 'end', 'found', by)
}
