import type { CreateCni } from '../../contract/cni.ts'
import type { KeyValue } from '../order/tab-storage.ts'

/** The Idempotency-Key of one confirmed body. */
export interface CniAttempt {
  key: string
  /** The body that it is for, which says of an MD5 key only that there is one. */
  body: string
  /** Whether it may have left the browser. */
  sent: boolean
}

/**
 * The key for this body: the same body has the same key, through reloads and retries, until {@link forgetAttempt}. Another
 * body has another key. Not even a digest of the MD5 key is kept, since one so short can be guessed from it: a body that
 * differs in nothing else has the same key, and the console refuses it (`idempotency-key-reused`) rather than create two.
 */
export function attemptFor(storage: KeyValue, body: CreateCni): CniAttempt {
  const kept = readAttempt(storage, body.account, body.interconnect)
  const described = describeBody(body)
  if (kept?.body === described) return kept
  const made = { key: crypto.randomUUID(), body: described, sent: false }
  write(storage, body.account, body.interconnect, made)
  return made
}

/** What this tab last meant to create on this interconnect, and whose outcome it has not seen. */
export function readAttempt(
  storage: KeyValue,
  account: string,
  interconnect: string,
): CniAttempt | undefined {
  const kept = storage.getItem(nameOf(account, interconnect))
  return kept ? (JSON.parse(kept) as CniAttempt) : undefined // written by `write` below and by nothing else
}

/** Notes that it is about to leave: from here on it may have arrived. */
export function markSent(storage: KeyValue, { account, interconnect }: CreateCni, attempt: CniAttempt): void {
  write(storage, account, interconnect, { ...attempt, sent: true })
}

/** Lets go of the key, so that the same body makes a new attempt. */
export function forgetAttempt(storage: KeyValue, account: string, interconnect: string): void {
  storage.setItem(nameOf(account, interconnect), '')
}

function write(storage: KeyValue, account: string, interconnect: string, attempt: CniAttempt): void {
  storage.setItem(nameOf(account, interconnect), JSON.stringify(attempt))
}

/** The contract's parse gives the fields one order. */
function describeBody(body: CreateCni): string {
  const { bgp } = body
  return JSON.stringify(bgp ? { ...body, bgp: { ...bgp, md5_key: bgp.md5_key ? 'set' : 'none' } } : body)
}

function nameOf(account: string, interconnect: string): string {
  return `cni-attempt:${account}:${interconnect}`
}
