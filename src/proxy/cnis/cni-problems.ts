import type { Problem } from '../../contract/problem.ts'

// What the console itself finds about BGP and addressing. What upstream says is translated in
// upstream/problem-from-exchange.ts.

export const cniKeyMissing: Problem = {
  type: 'idempotency-key-missing',
  title: 'The request carries no key',
  status: 400,
  detail: 'Send the header Idempotency-Key with a UUID of its own for each CNI. Nothing was created.',
}

export const cniKeyReused: Problem = {
  type: 'idempotency-key-reused',
  title: 'This key belongs to another request',
  status: 422,
  detail:
    'A request with the same key but other content exists. Nothing was created; open the form again to get a new key.',
}

/** Two attempts at the same thing could not be told apart in a list. */
export const heldByAnotherCreation: Problem = {
  type: 'held-by-another-order',
  title: 'Another attempt with this conduit name is still open',
  status: 409,
  detail:
    'Nothing was created. An earlier request for this conduit name on this interconnect has no confirmed outcome yet. Wait until it is settled, or choose another name.',
  errors: [
    {
      pointer: '/magic/conduit_name',
      detail: 'An earlier request with this name is still open. Wait for it, or choose another name.',
    },
  ],
}

export const noSuchCreation: Problem = {
  type: 'not-found',
  title: 'No such request',
  status: 404,
  detail: 'This console has made no such request for a CNI in this account. Check the account in the header.',
}

/** A creation that was not sent because what exists could not be read. @param cause what the read met */
export function couldNotCheckCnis(cause: Problem): Problem {
  return {
    ...cause,
    type: 'could-not-check',
    title: 'Could not check first, so nothing was sent',
    detail: `Before a request leaves, the console reads which CNIs exist. That failed. Nothing was created. ${cause.detail}`,
  }
}

/** A creation that waited too long to leave, or whose process ended before it could. */
export const cniNotSent: Problem = {
  type: 'not-sent',
  title: 'The request was not sent',
  status: 503,
  detail: 'The console dropped it before it could leave. Nothing was created; confirm it again.',
}

export const cniInterrupted: Problem = {
  type: 'interrupted',
  title: 'The console was stopped while the request was on its way',
  status: 502,
  detail:
    'The request may have reached Cloudflare. It is not sent again; the console looks for what it created.',
}

/** An answer that names a CNI which was there before, or is another creation's: it tells nothing about this one. */
export const cniTaken: Problem = {
  type: 'unreadable-answer',
  title: 'Cloudflare’s answer is about another CNI',
  status: 502,
  detail: 'It names one that existed before. Whether this request created anything is not known.',
}

/** @param rule what has to be true first, as a sentence */
export function cannotGiveUp(rule: string): Problem {
  return { type: 'invalid-request', title: 'This request cannot be given up', status: 409, detail: rule }
}

export const changedMeanwhile: Problem = {
  type: 'changed-meanwhile',
  title: 'It has been changed meanwhile',
  status: 409,
  detail:
    'Nothing was changed: what Cloudflare has now is not what you were shown. Look at it again, then make your change to that.',
}

/** A change that no answer confirmed. @param what it was, as in “The change” @param cause what the request met */
export function changeUnknown(what: 'change' | 'removal', cause: Problem): Problem {
  const again =
    what === 'change'
      ? 'It may still come into effect. Making it again is safe.'
      : 'It may still go. Removing it again is safe.'
  return {
    type: 'outcome-unknown',
    title: `No confirmed answer to the ${what}`,
    status: 502,
    detail: `The console looked afterwards and could not see it done. ${again} ${cause.detail}`,
    ...(cause.cloudflare && { cloudflare: cause.cloudflare }),
    ...(cause.ray !== undefined && { ray: cause.ray }),
  }
}
