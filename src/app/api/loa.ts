import { type NamedFile, requestFile } from './client.ts'
import { interconnectPath } from './interconnects.ts'

/**
 * The Letter of Authorization of a physical interconnect: the PDF that Cloudflare sent, byte for byte.
 * @param madeOutTo a name to stand on it instead of the account's; blank for the account's
 * @throws ProblemError, of type `no-letter` where Cloudflare has none and `unreadable-answer` where it sent something else
 */
export function readLoa(account: string, interconnect: string, madeOutTo: string): Promise<NamedFile> {
  const search = madeOutTo ? `?${new URLSearchParams({ name: madeOutTo })}` : ''
  return requestFile(`${interconnectPath(account, interconnect)}/loa${search}`)
}
