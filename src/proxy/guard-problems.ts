import type { Problem } from '../contract/problem.ts'
import type { Writing } from '../contract/session.ts'

export const wrongHost: Problem = {
  type: 'not-same-origin',
  title: 'The console does not answer under this name',
  status: 421,
  detail: 'Open it at the address that it printed when it started. Nothing was done.',
}

export const withoutHeader: Problem = {
  type: 'not-same-origin',
  title: 'Only the console’s own page may call this',
  status: 403,
  detail: 'The request has no header X-Console: 1. Nothing was done.',
}

export const otherOrigin: Problem = {
  type: 'not-same-origin',
  title: 'Only the console’s own page may call this',
  status: 403,
  detail: 'The request came from another site or address. Open the console itself. Nothing was done.',
}

export const notJson: Problem = {
  type: 'not-same-origin',
  title: 'A change is sent as JSON',
  status: 415,
  detail: 'The Content-Type of the request is not exactly application/json. Nothing was done.',
}

export const bodyOfRead: Problem = {
  type: 'invalid-request',
  title: 'The request could not be read',
  status: 400,
  detail: 'A request that reads has no body, and this one has. Nothing was done.',
}

/** A change by somebody who may only look. @param writing why they may not */
export function mayNotWrite(writing: Exclude<Writing, 'allowed'>): Problem {
  return {
    type: 'read-only',
    title: writing === 'read-only' ? 'This console is read-only' : 'You may look, but not change anything',
    status: 403,
    detail:
      writing === 'read-only'
        ? 'Whoever runs it has set READ_ONLY, so nobody can change anything through it. Nothing was done.'
        : 'Whoever runs the console has named its OPERATORS, and you are none of them. Nothing was done.',
  }
}
