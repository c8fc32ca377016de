import type { CreateInterconnect } from '../../contract/create-interconnect.ts'

/** The SHA-256 of a text in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** One digest for one request body, in whatever order its fields were written. */
export function digestOf(body: CreateInterconnect): Promise<string> {
  const fields = Object.entries(body).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify(fields))
}
