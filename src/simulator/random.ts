/** A repeatable source of chance: the same seed gives the same world, for a presenter and for a test alike. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** `length` hexadecimal digits. */
  hex(length: number): string
  /** A UUID of version 4's form. */
  uuid(): string
  /** The items in another order, as a new array. */
  shuffled<Item>(items: readonly Item[]): Item[]
}

/** 32 bits that depend on every character of `text` (FNV-1a). */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return state >>> 0
}

const HEX = '0123456789abcdef'

/** Chance that depends on `seed` alone (mulberry32); nothing here is secret, so it need not be strong. */
export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const hex = (length: number) => {
    let digits = ''
    while (digits.length < length) digits += HEX[below(16)]
    return digits
  }
  return {
    below,
    hex,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + below(4)).toString(16)}${hex(3)}-${hex(12)}`,
    shuffled: (items) =>
      items
        .map((item) => ({ item, rank: next() }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ item }) => item),
  }
}
