import type { Clock } from '../../contract/clock.ts'
import type { CniCreation, CreateCni, UpstreamCni } from '../../contract/cni.ts'
import { WATCHED_DAYS } from '../../contract/order-name.ts'
import { type Guarded, notGivenUp, unreadableJournal } from '../journal-guard.ts'
import type { Journal } from '../orders/journal.ts'
import type { By } from '../orders/order-book.ts'
import { CHECK_WHILE_WATCHED_MS, nextCheckAfterGivingUp, nextCheckByAge } from '../orders/schedule.ts'
import { ProblemError } from '../problem-error.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import { cniInterrupted, cniNotSent, noSuchCreation } from './cni-problems.ts'
import { createCreationBook } from './creation-book.ts'
import { type CreationRecord, creationOf } from './creation-record.ts'
import { giveUpCreation } from './give-up-creation.ts'
import { observeCnis } from './observe-cnis.ts'
import { sendCreation } from './send-creation.ts'
import { submitCreation } from './submit-creation.ts'

/** What the machine runs on; all of it is a parameter, so that tests own time, faults and crashes. */
export interface CreationsOptions {
  journal: Journal
  cloudflare: Pick<Cloudflare, 'listCnis' | 'createCni'>
  clock: Clock
  /** Asks the entry to call `wake` at this time (milliseconds since the epoch); a later call replaces an earlier one. */
  wakeAt(time: number): void
  /** Told that an account's CNIs may have changed, so that nobody is shown what was known before. */
  onChange(account: string): void
  /** Told of a failure that no request can be answered with. */
  report(error: unknown): void
  guarded: Guarded
}

/** How long after a failure of the journal it is tried again. */
const TRY_AGAIN_MS = 1000
/** How long a screen tells of a creation that came to nothing. */
const TOLD_FOR_MS = 60 * 60_000
/** How long it tells of one that turned up although it had been given up. */
const TURNED_UP_TOLD_FOR_MS = WATCHED_DAYS * 24 * 60 * 60_000

/** The machine behind creating CNIs: at most one request per creation, and the truth about it. */
export type Creations = ReturnType<typeof createCreations>

/** Like the order machine, smaller: nothing is queued, and nobody has to adopt. Call `wake` once to begin. */
export function createCreations(options: CreationsOptions) {
  const { journal, cloudflare, clock, wakeAt, onChange, report, guarded } = options
  const { cniCreations } = journal
  const book = createCreationBook(journal, clock)
  const context = { journal, book, cloudflare, clock, check, guarded }
  /** The creations that this process is sending: one that is `sending` and not in here was interrupted. */
  const inFlight = new Map<string, Promise<void>>()
  /** The accounts whose list is being read because that was due. */
  const checking = new Set<string>()

  function start({ account, id }: CreationRecord, body: CreateCni): void {
    const work = sendCreation(context, id, body)
      .catch(report)
      .finally(() => {
        inFlight.delete(id)
        onChange(account)
        schedule()
      })
    inFlight.set(id, work)
  }

  /** Reads the account's list to its end and learns from it. @throws ProblemError */
  async function check(account: string): Promise<readonly UpstreamCni[]> {
    const askedAt = clock.now()
    const cnis = await cloudflare.listCnis(account)
    observeCnis(context, account, cnis, askedAt)
    return cnis
  }

  async function checkDue(account: string): Promise<void> {
    if (checking.has(account)) return
    checking.add(account)
    try {
      await check(account)
      onChange(account)
    } catch (error) {
      if (!(error instanceof ProblemError)) report(error)
      // The list could not be read: nothing is learned, and the next time is the schedule's.
      for (const record of cniCreations.watched(account)) {
        if (isDue(record, clock.now())) book.checked(record, { nextCheckAt: laterCheck(record, clock.now()) })
      }
    } finally {
      checking.delete(account)
    }
  }

  /** What was on its way when its process ended may have arrived; what had not left never leaves, its body being gone. */
  function interrupt(record: CreationRecord): void {
    if (record.baseline === null) book.rejected(record, cniNotSent)
    else book.unknown(record, cniInterrupted)
  }

  function schedule(): void {
    try {
      const times = cniCreations
        .watched()
        .filter(({ id, account }) => !inFlight.has(id) && !checking.has(account))
        .map(({ state, nextCheckAt }) => (state === 'sending' ? clock.now() + TRY_AGAIN_MS : nextCheckAt))
        .filter((time) => time !== null)
      if (times.length > 0) wakeAt(Math.min(...times))
    } catch (error) {
      report(error)
      wakeAt(clock.now() + TRY_AGAIN_MS)
    }
  }

  function find(account: string, id: string): CreationRecord {
    const record = guarded(unreadableJournal, () => cniCreations.find(id))
    if (record?.account !== account) throw new ProblemError(noSuchCreation)
    return record
  }

  return {
    /**
     * Records a creation and begins to send it; answers as soon as it is durable.
     * @returns the creation, and whether this call made it
     * @throws ProblemError see {@link submitCreation}
     */
    async submit(key: string, body: CreateCni, by: By): Promise<{ creation: CniCreation; fresh: boolean }> {
      const { record, fresh } = await submitCreation(context, key, body, by)
      if (fresh) start(record, body)
      return { creation: creationOf(record, clock.now()), fresh }
    },

    /**
     * What to tell about an interconnect: what is open, what came to nothing within the last hour, and what turned up within
     * the last days although it had been given up.
     */
    shown(account: string, interconnect: string): CniCreation[] {
      const now = clock.now()
      return cniCreations
        .shown(account, interconnect, now - TOLD_FOR_MS, now - TURNED_UP_TOLD_FOR_MS)
        .map((record) => creationOf(record, now))
    },

    /** Whether the account has a creation whose outcome nobody told. */
    hasOpen: (account: string): boolean => cniCreations.open(account).length > 0,

    /** One creation; somebody is looking at it, so an unknown one is checked more often. @throws ProblemError 404 */
    view(account: string, id: string): CniCreation {
      const record = find(account, id)
      if (record.state === 'unknown' && record.unknownAt !== null && record.nextCheckAt !== null) {
        const last = record.lastCheckedAt ?? record.unknownAt
        const soon = Math.max(clock.now(), last + CHECK_WHILE_WATCHED_MS)
        if (soon < record.nextCheckAt) {
          try {
            book.checked(record, { nextCheckAt: soon })
          } catch (error) {
            // What is known can still be shown.
            report(error)
          }
          schedule()
        }
      }
      return creationOf(find(account, id), clock.now())
    },

    /** Lets go of an unknown creation as a person decided. @throws ProblemError see {@link giveUpCreation} */
    async giveUp(account: string, id: string, by: By): Promise<CniCreation> {
      const record = find(account, id)
      await guarded(notGivenUp, () => giveUpCreation(context, record, by))
      schedule()
      return creationOf(find(account, id), clock.now())
    },

    /**
     * Learns from a complete list that something else read. Never throws: the list is right although nothing is learned.
     * @param askedAt milliseconds since the epoch
     */
    observe(account: string, cnis: readonly UpstreamCni[], askedAt: number): void {
      try {
        observeCnis(context, account, cnis, askedAt)
      } catch (error) {
        report(error)
      }
      schedule()
    },

    /** Does what is due: tells what was interrupted, checks what is open. Never throws. */
    async wake(): Promise<void> {
      try {
        const watched = cniCreations.watched()
        for (const record of watched) {
          if (record.state === 'sending' && !inFlight.has(record.id)) interrupt(record)
        }
        const due = new Set(
          watched.filter((record) => isDue(record, clock.now())).map(({ account }) => account),
        )
        await Promise.all(Array.from(due, checkDue))
      } catch (error) {
        report(error)
      }
      schedule()
    },

    /** Resolves when no request is on its way any more. */
    async idle(): Promise<void> {
      while (inFlight.size > 0) await Promise.all(inFlight.values())
    },
  }
}

/** When to look again for what a list could not be read for. */
function laterCheck({ state, unknownAt, updatedAt }: CreationRecord, now: number): number | null {
  if (unknownAt === null) return null
  return state === 'abandoned' ? nextCheckAfterGivingUp(updatedAt, now) : nextCheckByAge(unknownAt, now)
}

function isDue({ nextCheckAt }: CreationRecord, now: number): boolean {
  return nextCheckAt !== null && nextCheckAt <= now
}
