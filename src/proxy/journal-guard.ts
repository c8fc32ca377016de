import type { Problem } from '../contract/problem.ts'
import { ProblemError } from './problem-error.ts'

/** Runs `work` on the journal, at once or as a promise. @throws ProblemError its own, or `problem` where the journal fails */
export type Guarded = <Result>(problem: Problem, work: () => Result) => Result

/** @param report told why the journal fails, which is the operator's to know */
export function createJournalGuard(report: (error: unknown) => void): Guarded {
  return <Result>(problem: Problem, work: () => Result): Result => {
    const fail = (error: unknown): never => {
      if (error instanceof ProblemError) throw error
      report(error)
      throw new ProblemError(problem)
    }
    try {
      const result = work()
      // The same promise, but for what it fails with.
      return result instanceof Promise ? (result.catch(fail) as Result) : result
    } catch (error) {
      return fail(error)
    }
  }
}

const CHECK_DISK = 'Have the operator check the disk that holds DATA_DIR, then try again.'

function journalProblem(title: string, meaning: string): Problem {
  return { type: 'journal-unavailable', title, status: 503, detail: `${meaning} ${CHECK_DISK}` }
}

/** The journal cannot be written, so an order or a removal would go out unrecorded. */
export const journalUnavailable = journalProblem(
  'The console cannot write its journal',
  'A change is only sent once it is recorded, so nothing was sent.',
)

/** The journal cannot be read, so nobody can say what was ordered and done. */
export const unreadableJournal = journalProblem(
  'The console cannot read its journal',
  'What was ordered and done is kept there, so it cannot be shown now. Nothing that was sent is sent again, and nothing that was recorded is lost by this.',
)

/** The journal cannot be written, so an order stays as it is. */
export const notSettled = journalProblem(
  'The console cannot write its journal',
  'The order was not settled; it stays as it was.',
)

/** The journal cannot be written, so a person's decision about a CNI changes nothing. */
export const notGivenUp = journalProblem(
  'The console cannot write its journal',
  'The request was not given up; it stays as it was.',
)

/** The journal cannot be written, so what somebody noted is not kept. */
export const notNoted = journalProblem(
  'The console cannot write its journal',
  'This was not kept; everything is as it was before.',
)
