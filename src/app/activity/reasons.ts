import type { ProblemType } from '../../contract/problem.ts'

/** A problem's type in a few words, to stand after a colon. */
export function reasonOf(type: string): string {
  return (reasons as Partial<Record<string, string>>)[type] ?? type
}

const reasons: Record<ProblemType, string> = {
  'invalid-request': 'the input cannot be used',
  'not-same-origin': 'it came from another site',
  'came-through-proxy': 'it came from another machine',
  'not-signed-in': 'nobody was signed in',
  'identity-unavailable': 'who asked could not be checked',
  'read-only': 'it may only be looked at',
  'unknown-account': 'not an account of this console',
  'idempotency-key-missing': 'it had no key',
  'idempotency-key-reused': 'its key belongs to another order',
  'held-by-another-order': 'another order holds what it needs',
  'not-found': 'Cloudflare has no such thing',
  permission: 'a permission is missing',
  'upstream-refused': 'Cloudflare refused it',
  'upstream-conflict': 'Cloudflare reported a conflict',
  'rate-limited': 'Cloudflare’s rate limit was used up',
  'upstream-fault': 'Cloudflare met a fault of its own',
  unreachable: 'the connection to Cloudflare failed',
  timeout: 'Cloudflare did not answer in time',
  'unreadable-answer': 'the answer could not be read',
  'slot-occupied': 'the slot is occupied',
  'slot-unknown': 'there is no such slot',
  'could-not-check': 'what exists could not be read first',
  'not-sent': 'it was not sent in time',
  interrupted: 'the console was stopped while it was on its way',
  'changed-meanwhile': 'it had been changed meanwhile',
  'outcome-unknown': 'no answer confirmed it',
  'no-letter': 'there is no letter for it',
  'journal-unavailable': 'the journal could not be written',
  internal: 'the console made a mistake',
}

export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
