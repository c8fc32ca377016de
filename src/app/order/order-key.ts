import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { type OrderKey, readKeys, writeKeys } from './kept-keys.ts'
import type { KeyValue } from './tab-storage.ts'

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

/** SHA-256 of the body with its keys in order, in hexadecimal. */
async function digestOf(body: CreateInterconnect): Promise<string> {
  const canonical = JSON.stringify(
    Object.entries(body).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  )
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
