import { fieldErrors } from '../contract/field-errors.ts'
import type { FieldError, Problem } from '../contract/problem.ts'
import type { z } from '../contract/zod.ts'

// Problems that the console itself finds, before or without asking Cloudflare. What upstream says is translated in
// upstream/problem-from-exchange.ts.

/** A request that the contract refuses. @param issues what the schema found, a field each */
export function invalidRequest(issues: readonly z.core.$ZodIssue[]): Problem {
  return invalidFields(fieldErrors(issues))
}

/** A request with these fields wrong. */
export function invalidFields(errors: FieldError[]): Problem {
  return {
    type: 'invalid-request',
    title: 'Some of the input cannot be used',
    status: 422,
    detail: 'Nothing was sent to Cloudflare. Correct what is marked and try again.',
    errors,
  }
}

/** A body that is no JSON at all, or no UTF-8. */
export const unreadableBody: Problem = {
  type: 'invalid-request',
  title: 'The request could not be read',
  status: 400,
  detail: 'The body is not JSON in UTF-8. Nothing was sent to Cloudflare.',
  errors: [{ pointer: '', detail: 'Send one JSON object.' }],
}

/** A body above the bound. */
export const bodyTooLarge: Problem = {
  type: 'invalid-request',
  title: 'The request is too large',
  status: 413,
  detail: 'A request body may have 64 KiB at most. Nothing was sent to Cloudflare.',
  errors: [{ pointer: '', detail: 'Send 64 KiB at most.' }],
}

/** A path that the console does not have. */
export const noSuchRoute: Problem = {
  type: 'not-found',
  title: 'There is nothing at this address',
  status: 404,
  detail: 'The console has no such page or call. Start again from the list of interconnects.',
}

/** An account that this console may not act for. */
export const unknownAccount: Problem = {
  type: 'unknown-account',
  title: 'This console does not serve that account',
  status: 403,
  detail:
    'Nothing was sent to Cloudflare. Choose an account from the header, or have the operator add this one to CLOUDFLARE_ACCOUNT_ID.',
}

export const keyMissing: Problem = {
  type: 'idempotency-key-missing',
  title: 'The order carries no key',
  status: 400,
  detail: 'Send the header Idempotency-Key with a UUID of its own for each order. Nothing was ordered.',
}

export const keyReused: Problem = {
  type: 'idempotency-key-reused',
  title: 'This key belongs to another order',
  status: 422,
  detail:
    'An order with the same key but other content exists. Nothing was ordered; open the review again to get a new key.',
}

/** @param what is held: the slot, the pairing key or the region; @param order the id of the order that holds it */
export function heldByAnother(what: 'slot' | 'pairing key' | 'region', order: string): Problem {
  const pointer = what === 'slot' ? '/slot_id' : '/pairing_key'
  const detail = {
    slot: 'Another order of this console holds this slot. Follow that order, or choose another slot.',
    'pairing key':
      'Another order of this console was placed with this pairing key. A key works once: follow that order, or make a new attachment.',
    region:
      'Another order to this region has no confirmed outcome yet, and the two could not be told apart. Wait until it is settled.',
  }[what]
  return {
    type: 'held-by-another-order',
    title:
      what === 'region' ? 'Another order to this region is still open' : `Another order holds this ${what}`,
    status: 409,
    detail: `Nothing was ordered. ${detail}`,
    errors: [{ pointer, detail }],
    order,
  }
}

export const noSuchOrder: Problem = {
  type: 'not-found',
  title: 'No such order',
  status: 404,
  detail: 'This console has no order with this id in this account. Check the account in the header.',
}

/** Also for a name that none can have: whether it is malformed or unknown makes no difference to who followed a link. */
export const noSuchInterconnect: Problem = {
  type: 'not-found',
  title: 'No such interconnect',
  status: 404,
  detail: 'No interconnect can have this name. Look for it in the list.',
}

export const noSuchStep: Problem = {
  type: 'not-found',
  title: 'No such step',
  status: 404,
  detail: 'The console knows no step of this name on the way to working traffic.',
}

export const noLetter: Problem = {
  type: 'no-letter',
  title: 'There is no Letter of Authorization for this interconnect',
  status: 404,
  detail:
    'Cloudflare issues one for a physical port, to hand to the facility. A Google Cloud attachment needs none; for a port that was ordered just now it may take a moment.',
}

/** Why an order was turned down before it was sent: its slot. */
export const slotOccupied = slotProblem(
  'slot-occupied',
  409,
  'The slot is occupied',
  'This slot is occupied. Choose a free one.',
)

export const slotUnknown = slotProblem(
  'slot-unknown',
  404,
  'There is no such slot',
  'Cloudflare knows no slot with this UUID in this account. Check it, or choose another.',
)

function slotProblem(type: Problem['type'], status: number, title: string, detail: string): Problem {
  return {
    type,
    title,
    status,
    detail: `Nothing was ordered. ${detail}`,
    errors: [{ pointer: '/slot_id', detail }],
  }
}

/** An order that was not sent because what it needs to be safe could not be read. @param cause what the read met */
export function couldNotCheck(cause: Problem): Problem {
  return {
    ...cause,
    type: 'could-not-check',
    title: 'Could not check first, so nothing was sent',
    detail: `Before an order leaves, the console reads what exists. That failed, so nothing was ordered. ${cause.detail}`,
  }
}

/** An order that waited too long to leave. */
export const notSent: Problem = {
  type: 'not-sent',
  title: 'The order was not sent',
  status: 503,
  detail:
    'It was still waiting to leave a minute after it was confirmed, so the console dropped it. Nothing was ordered; order again.',
}

/** An order whose process ended while the request was on its way. */
export const interrupted: Problem = {
  type: 'interrupted',
  title: 'The console was stopped while the order was on its way',
  status: 502,
  detail:
    'The request may have reached Cloudflare. It is not sent again; the console looks for what it created.',
}

export const internal: Problem = {
  type: 'internal',
  title: 'The console made a mistake',
  status: 500,
  detail:
    'The fault is in the console, not in what you entered. Try again; if it stays, tell the operator the time of this message.',
}

/** @param rule what has to be true first, as a sentence */
export function cannotSettle(rule: string): Problem {
  return { type: 'invalid-request', title: 'The order cannot be settled this way', status: 409, detail: rule }
}
