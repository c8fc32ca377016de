import type { Clock } from '../../contract/clock.ts'
import type { CreateCni, UpstreamCni } from '../../contract/cni.ts'
import type { Journal } from '../orders/journal.ts'
import { SEND_WITHIN_MS } from '../orders/schedule.ts'
import { ProblemError } from '../problem-error.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import { cniNotSent, cniTaken, couldNotCheckCnis } from './cni-problems.ts'
import type { CreationBook } from './creation-book.ts'
import { classifyCreation } from './creation-outcome.ts'

interface Sending {
  journal: Journal
  book: CreationBook
  clock: Clock
  cloudflare: Pick<Cloudflare, 'createCni'>
  /** Reads the account's complete list. */
  check(account: string): Promise<readonly UpstreamCni[]>
}

/**
 * Takes a creation to its outcome: reads what exists, writes it down, sends the one request, writes down what came of it.
 * @param body held in memory only, since it may carry an MD5 key
 * @throws whatever the journal fails with. Before the request that means that nothing was sent; after it the creation is
 *   still `sending`, and is found so
 */
export async function sendCreation(
  { journal, book, clock, cloudflare, check }: Sending,
  id: string,
  body: CreateCni,
): Promise<void> {
  const { cniCreations } = journal
  const before = cniCreations.find(id)
  if (before?.state !== 'sending') return
  let baseline: string[]
  try {
    baseline = (await check(before.account)).map((cni) => cni.id)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return book.rejected(before, couldNotCheckCnis(error.problem))
  }
  if (clock.now() - before.createdAt > SEND_WITHIN_MS) return book.rejected(before, cniNotSent)

  book.leaving(before, baseline)
  const outcome = classifyCreation(await cloudflare.createCni(body), body)

  const sending = cniCreations.find(id)
  if (sending?.state !== 'sending') return
  switch (outcome.state) {
    case 'created': {
      const isTaken = baseline.includes(outcome.cni) || cniCreations.owned(sending.account).has(outcome.cni)
      return isTaken
        ? book.unknown(sending, cniTaken)
        : book.created(sending, outcome.cni, 'answer', outcome.ray)
    }
    case 'rejected':
      return book.rejected(sending, outcome.problem)
    case 'unknown':
      return book.unknown(sending, outcome.problem)
  }
}
