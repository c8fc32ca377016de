import type { Clock } from '../../contract/clock.ts'
import type { CreateCni } from '../../contract/cni.ts'
import { type Guarded, journalUnavailable } from '../journal-guard.ts'
import type { Journal } from '../orders/journal.ts'
import type { By } from '../orders/order-book.ts'
import { ProblemError } from '../problem-error.ts'
import { canonicalDigest } from './canonical.ts'
import { cniKeyReused, heldByAnotherCreation } from './cni-problems.ts'
import type { CreationBook } from './creation-book.ts'
import { type CreationRecord, UNTOUCHED } from './creation-record.ts'

interface Submitting {
  journal: Journal
  book: CreationBook
  clock: Clock
  guarded: Guarded
}

/**
 * Records one confirmed creation, durably, before anything is sent; or finds the one that its key names already.
 * @param key the creation's id, a UUID that the browser made
 * @throws ProblemError where the key is another creation's (422), one of the same conduit name is open (409), or the
 *   journal cannot be written (503)
 */
export async function submitCreation(
  { journal, book, clock, guarded }: Submitting,
  key: string,
  body: CreateCni,
  by: By,
): Promise<{ record: CreationRecord; fresh: boolean }> {
  const digest = await canonicalDigest(body)
  const record: CreationRecord = {
    id: key,
    account: body.account,
    interconnect: body.interconnect,
    conduitName: body.magic.conduit_name,
    state: 'sending',
    digest,
    actor: by.actor,
    createdAt: clock.now(),
    updatedAt: clock.now(),
    ...UNTOUCHED,
  }
  return guarded(journalUnavailable, () =>
    journal.transaction(() => {
      const known = journal.cniCreations.find(key)
      if (known) {
        if (known.digest !== digest) throw new ProblemError(cniKeyReused)
        return { record: known, fresh: false }
      }
      if (journal.cniCreations.holder(record)) throw new ProblemError(heldByAnotherCreation)
      book.sending(record, by)
      return { record, fresh: true }
    }),
  )
}
