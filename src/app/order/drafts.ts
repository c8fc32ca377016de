import { mayBeKey } from '../../contract/pairing-key-text.ts'
import type { KeyValue } from './tab-storage.ts'

/** What a person typed and may be kept: everything but the pairing key, which is a secret. */
export interface Drafts {
  direct: { slot_id: string; speed: string }
  gcp_partner: { bandwidth: string }
}

const blank: Drafts = { direct: { slot_id: '', speed: '' }, gcp_partner: { bandwidth: '' } }

/** What this tab keeps of both forms. */
export function readDrafts(storage: KeyValue, account: string): Drafts {
  const kept = storage.getItem(nameOf(account))
  return kept ? { ...blank, ...(JSON.parse(kept) as Partial<Drafts>) } : blank // written by saveDraft below only
}

/**
 * Keeps one form's input; the other's stays as it is. No secret slips in: only known fields are taken over, and none whose
 * text may be a pairing key.
 */
export function saveDraft<Kind extends keyof Drafts>(
  storage: KeyValue,
  account: string,
  kind: Kind,
  input: Partial<Drafts[Kind]>,
): void {
  const drafts = readDrafts(storage, account)
  const draft = { ...drafts[kind] }
  for (const name of Object.keys(blank[kind]) as (keyof Drafts[Kind])[]) {
    const text = input[name]
    if (!mayBeKey(String(text))) draft[name] = text ?? drafts[kind][name]
  }
  storage.setItem(nameOf(account), JSON.stringify({ ...drafts, [kind]: draft }))
}

/** Empties one form. */
export function clearDraft(storage: KeyValue, account: string, kind: keyof Drafts): void {
  storage.setItem(nameOf(account), JSON.stringify({ ...readDrafts(storage, account), [kind]: blank[kind] }))
}

function nameOf(account: string): string {
  return `order-drafts:${account}`
}
