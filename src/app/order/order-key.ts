import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { KeyValue } from './tab-storage.ts'

/** The Idempotency-Key of one body. Of the body only its digest is kept: it may hold a pairing key. */
export interface OrderKey {
  key: string
  digest: string
  kind: CreateInterconnect['type']
  /** Whether the console is known to have taken the order. */
  accepted: boolean
}

/**
 * The key for this body: the same body has the same key, through reloads and retries, until {@link forgetKeys}. Another
 * body has another key.
 */
export async function orderKeyFor(storage: KeyValue, body: CreateInterconnect): Promise<OrderKey> {
  const digest = await digestOf(body)
  const keys = readKeys(storage, body.account)
  const kept = keys.find((entry) => entry.digest === digest)
  if (kept) return kept
  const made = { key: crypto.randomUUID(), digest, kind: body.type, accepted: false }
  writeKeys(storage, body.account, [...keys, made])
  return made
}

/** Notes that the console has the order of this key. */
export function markAccepted(storage: KeyValue, account: string, key: string): void {
  const keys = readKeys(storage, account)
  writeKeys(
    storage,
    account,
    keys.map((entry) => (entry.key === key ? { ...entry, accepted: true } : entry)),
  )
}

/** Lets go of the keys that are done with, so that the same body makes a new order. */
export function forgetKeys(storage: KeyValue, account: string, done: (entry: OrderKey) => boolean): void {
  writeKeys(
    storage,
    account,
    readKeys(storage, account).filter((entry) => !done(entry)),
  )
}

/** The key of the last order of this kind that the console took from this tab. */
export function acceptedKey(storage: KeyValue, account: string, kind: OrderKey['kind']): string | undefined {
  return readKeys(storage, account).findLast((entry) => entry.kind === kind && entry.accepted)?.key
}

/** SHA-256 of the body with its keys in order, in hexadecimal. */
async function digestOf(body: CreateInterconnect): Promise<string> {
  const canonical = JSON.stringify(
    Object.entries(body).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  )
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function readKeys(storage: KeyValue, account: string): OrderKey[] {
  const kept = storage.getItem(nameOf(account))
  return kept ? (JSON.parse(kept) as OrderKey[]) : [] // written by writeKeys below and by nothing else
}

function writeKeys(storage: KeyValue, account: string, keys: OrderKey[]): void {
  storage.setItem(nameOf(account), JSON.stringify(keys))
}

function nameOf(account: string): string {
  return `order-keys:${account}`
}
