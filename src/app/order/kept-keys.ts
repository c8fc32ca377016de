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

/** The keys that this tab keeps for an account. */
export function readKeys(storage: KeyValue, account: string): OrderKey[] {
  const kept = storage.getItem(nameOf(account))
  return kept ? (JSON.parse(kept) as OrderKey[]) : [] // written by writeKeys below and by nothing else
}

/** Keeps these keys, and no others. */
export function writeKeys(storage: KeyValue, account: string, keys: OrderKey[]): void {
  storage.setItem(nameOf(account), JSON.stringify(keys))
}

function nameOf(account: string): string {
  return `order-keys:${account}`
}
