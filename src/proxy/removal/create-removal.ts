import type { Clock } from '../../contract/clock.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Audited } from '../audited.ts'
import type { Journal } from '../orders/journal.ts'
import { type By, createOrderBook } from '../orders/order-book.ts'
import { ProblemError } from '../problem-error.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import { classifyRemoval, type RemovalOutcome } from './removal-outcome.ts'

interface RemovalOptions {
  journal: Journal
  cloudflare: Pick<Cloudflare, 'removeInterconnect' | 'getInterconnect'>
  clock: Clock
  audited: Audited
  /** Told that an interconnect is gone, so that nobody is shown it any more. */
  onRemoved(account: string, name: string): void
  /** Told of a failure that no request can be answered with. */
  report(error: unknown): void
}

/** How long to wait before each look for an interconnect whose removal got no clear answer. */
const LOOK_AFTER_MS = [0, 2000, 3000, 5000]
/** Where the looks themselves take long, none begins later than this: a person is waiting. */
const LOOK_FOR_MS = 20_000

/** Removes interconnects: one request each, and the truth about it. */
export type Removal = ReturnType<typeof createRemoval>

/** A removal is on record before it leaves and once it is settled; it is never sent again by itself. */
export function createRemoval({ journal, cloudflare, clock, audited, onRemoved, report }: RemovalOptions) {
  const book = createOrderBook(journal, clock)
  const inFlight = new Map<string, Promise<void>>()

  /** The interconnect is gone, whether or not that can be written down. */
  function forget(account: string, name: string, by: By): void {
    try {
      journal.transaction(() => {
        book.removed(account, name, by)
        journal.followUp.forget(account, name)
      })
    } catch (error) {
      report(error)
    }
    onRemoved(account, name)
  }

  const removeOnce = (account: string, name: string, by: By): Promise<void> =>
    audited({ account, action: 'remove', target: name, by }, async () => {
      const answer = classifyRemoval(await cloudflare.removeInterconnect(account, name))
      const settled = answer.state === 'unclear' ? await look(account, name, answer.problem) : answer
      switch (settled.state) {
        case 'gone':
          forget(account, name, by)
          return { value: undefined, outcome: settled.how, ray: settled.ray }
        case 'refused':
          throw new ProblemError(settled.problem)
        case 'unclear':
          throw new ProblemError(outcomeUnknown(settled.problem))
      }
    })

  /** Looks whether it is gone, a few times. That it is still there proves nothing: the removal may be on its way. */
  async function look(account: string, name: string, problem: Problem): Promise<RemovalOutcome> {
    const began = clock.now()
    for (const after of LOOK_AFTER_MS) {
      if (clock.now() - began > LOOK_FOR_MS) break
      await clock.sleep(after)
      if (await isGone(account, name)) return { state: 'gone', how: 'gone when looked for', ray: problem.ray }
    }
    return { state: 'unclear', problem }
  }

  async function isGone(account: string, name: string): Promise<boolean> {
    try {
      await cloudflare.getInterconnect(account, name)
      return false
    } catch (error) {
      if (error instanceof ProblemError) return error.problem.type === 'not-found'
      throw error
    }
  }

  return {
    /**
     * Removes an interconnect; done once it is gone. Who asks while it is being removed waits for the same removal.
     * @throws ProblemError where it was refused, the journal cannot be written (nothing was sent), or nobody knows
     */
    remove(account: string, name: string, by: By): Promise<void> {
      const key = `${account}/${name}`
      const known = inFlight.get(key)
      if (known) return known
      const work = removeOnce(account, name, by).finally(() => inFlight.delete(key))
      inFlight.set(key, work)
      return work
    },

    /** Resolves when no removal is on its way any more. */
    async idle(): Promise<void> {
      while (inFlight.size > 0) await Promise.allSettled(inFlight.values())
    },
  }
}

function outcomeUnknown({ cloudflare, ray }: Problem): Problem {
  return {
    type: 'outcome-unknown',
    title: 'Whether it was removed is not known',
    status: 502,
    detail:
      'Cloudflare gave no clear answer, and looking for it afterwards did not show that it is gone. It may still go. Removing it again is safe: what is gone stays gone.',
    ...(cloudflare && { cloudflare }),
    ...(ray !== undefined && { ray }),
  }
}
