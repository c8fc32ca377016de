import { sha256 } from '../orders/digest.ts'

/** A text that is the same for the same value, in whatever order the fields of its objects were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** The SHA-256 of {@link canonical}. */
export function canonicalDigest(value: unknown): Promise<string> {
  return sha256(canonical(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]))
}
