import type { KeyValue } from '../order/tab-storage.ts'
import type { CniInput } from './cni-input.ts'

/** What a tab keeps of the form for a new CNI, through a reload: everything but the MD5 key, whose field is always empty. */
export interface CniDraft {
  input: CniInput
  /** Whether the form was open. */
  open: boolean
}

/** The draft of this interconnect, if there is one. */
export function readDraft(storage: KeyValue, account: string, interconnect: string): CniDraft | undefined {
  const kept = storage.getItem(nameOf(account, interconnect))
  return kept ? (JSON.parse(kept) as CniDraft) : undefined // written by the functions below and by nothing else
}

/** Keeps what is typed. The MD5 key is a secret of two routers: it is left out. */
export function saveDraft(storage: KeyValue, account: string, interconnect: string, input: CniInput): void {
  const draft: CniDraft = { input: { ...input, md5_key: '' }, open: true }
  storage.setItem(nameOf(account, interconnect), JSON.stringify(draft))
}

/** Keeps the draft, for a form that is closed while its outcome is open. */
export function closeDraft(storage: KeyValue, account: string, interconnect: string): void {
  const draft = readDraft(storage, account, interconnect)
  if (draft) storage.setItem(nameOf(account, interconnect), JSON.stringify({ ...draft, open: false }))
}

export function clearDraft(storage: KeyValue, account: string, interconnect: string): void {
  storage.setItem(nameOf(account, interconnect), '')
}

/** Empties a draft that became something already. @param used the conduit names that are taken */
export function dropSpentDraft(
  storage: KeyValue,
  account: string,
  interconnect: string,
  used: readonly string[],
): void {
  const draft = readDraft(storage, account, interconnect)
  if (draft && used.includes(draft.input.conduit_name.trim())) clearDraft(storage, account, interconnect)
}

function nameOf(account: string, interconnect: string): string {
  return `cni-draft:${account}:${interconnect}`
}
