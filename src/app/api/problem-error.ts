import type { Problem } from '../../contract/problem.ts'

/** A request that did not succeed, with the problem to show; `message` is the problem's title. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** No answer came: the console is stopped, or the network is. `status` 0 says that there was no answer. */
export const unreachable: Problem = {
  type: 'unreachable',
  title: 'The console does not answer',
  status: 0,
  detail: 'The console’s own server could not be reached. Check that it is running and that you are online.',
}

/** Cloudflare Access answered instead of the console, by sending the browser to its login page. */
export const signedOut: Problem = {
  type: 'permission',
  title: 'Sign in again',
  status: 401,
  detail: 'Your session has ended; nothing was sent. Reload the page to sign in.',
}

/** An answer that is not the console's own, from a proxy in between for example. */
export function unreadable(status: number): Problem {
  return {
    type: 'unreadable-answer',
    title: 'The answer could not be read',
    status,
    detail: `Something between you and the console answered in its place (HTTP ${status}). Try again in a moment.`,
  }
}

/**
 * What a failed submit proves. `refused`: the console itself said no before anything was sent. `unsure`: no answer, or
 * none from the console, so the order may have been placed.
 */
export function provenBy(problem: Problem): 'refused' | 'unsure' {
  const answered = problem.status >= 400 && problem.status < 500
  return answered || problem.type === 'journal-unavailable' ? 'refused' : 'unsure'
}
