import type { Problem } from '../contract/problem.ts'

/** The answer of a control that did not do what it was asked. */
export function problemAnswer(problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

/** A body that a control cannot use: what did not happen, what to send instead, and which field is wrong. */
export function invalidBody(title: string, detail: string, pointer: string, wrong: string): Response {
  return problemAnswer({
    type: 'invalid-request',
    title,
    status: 400,
    detail,
    errors: [{ pointer, detail: wrong }],
  })
}
