// Apart from the schemas, so that a form can offer a prefix's canonical form without loading Zod.

/** An IPv4 prefix: its first address as a number of 32 bits, and its length in bits. */
export interface Prefix {
  network: number
  length: number
}

const FORM = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/

/** Reads `A.B.C.D/N`, host bits and all; undefined where it is no such thing. */
function read(text: string): { address: number; length: number } | undefined {
  const parts = FORM.exec(text)?.slice(1)
  if (!parts || parts.some((part) => part.length > 1 && part.startsWith('0'))) return undefined
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = parts.map(Number)
  if ([a, b, c, d].some((octet) => octet > 255) || length > 32) return undefined
  return { address: ((a * 256 + b) * 256 + c) * 256 + d, length }
}

/** The prefix that a text names, its host bits cleared; undefined where the text is no `A.B.C.D/N`. */
export function prefixOf(text: string): Prefix | undefined {
  const known = read(text)
  if (!known) return undefined
  const size = 2 ** (32 - known.length)
  return { network: known.address - (known.address % size), length: known.length }
}

/** `A.B.C.D/N` */
export function written({ network, length }: Prefix): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256)
  return `${octets.join('.')}/${length}`
}

/** What is wrong with a prefix, in a sentence that offers the canonical form; undefined where nothing is. */
export function faultOfPrefix(text: string): string | undefined {
  const prefix = prefixOf(text)
  if (!prefix && prefixOf(`${text}/32`)) return `This IPv4 network lacks its length, such as ${text}/24.`
  if (!prefix) return 'A prefix is an IPv4 network, such as 203.0.113.0/24.'
  const canonical = written(prefix)
  return canonical === text ? undefined : `This network is written ${canonical}.`
}

/** Whether one of two prefixes lies within the other, or they are the same. */
export function overlaps(one: Prefix, other: Prefix): boolean {
  const [wide, narrow] = one.length <= other.length ? [one, other] : [other, one]
  const size = 2 ** (32 - wide.length)
  return narrow.network - (narrow.network % size) === wide.network
}
