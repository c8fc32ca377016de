import type { Problem } from '../contract/problem.ts'

/** A problem on its way to the browser: thrown anywhere in a route, answered as `application/problem+json`. */
export class ProblemError extends Error {
  readonly problem: Problem

  /** @param options its cause, which the browser is not told */
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.title, options)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** The answer that carries a problem, with `Retry-After` where it says when to come back. */
export function problemResponse(problem: Problem): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  if (problem.retryAfter !== undefined) headers.set('Retry-After', String(problem.retryAfter))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
