/** What a collection gave an item: it grows with each and is never used again, so that a cursor survives removals. */
export interface Numbered<Item> {
  sequence: number
  item: Item
}

/** Items in the order in which they were added, found by key or by cursor without looking at all of them. */
export interface Collection<Item> {
  readonly size: number
  add(item: Item): void
  get(key: string): Item | undefined
  /** Whether it was there. */
  remove(item: Item): boolean
  /** Those behind the cursor, 0 for all, oldest first. */
  after(cursor: number): Iterable<Numbered<Item>>
}

/** Creates a collection of items that `keyOf` tells apart. */
export function createCollection<Item>(
  keyOf: (item: Item) => string,
  items: Iterable<Item> = [],
): Collection<Item> {
  const numbered: Numbered<Item>[] = []
  const byKey = new Map<string, Numbered<Item>>()
  let latest = 0

  /** The index of the first item behind `cursor`: a binary search, since the numbers only grow. */
  function indexAfter(cursor: number): number {
    let low = 0
    let high = numbered.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((numbered[middle]?.sequence ?? 0) > cursor) high = middle
      else low = middle + 1
    }
    return low
  }

  function* after(cursor: number) {
    for (let index = indexAfter(cursor); index < numbered.length; index += 1) {
      const one = numbered[index]
      if (one) yield one
    }
  }

  function add(item: Item): void {
    latest += 1
    const one = { sequence: latest, item }
    numbered.push(one)
    byKey.set(keyOf(item), one)
  }

  for (const item of items) add(item)
  return {
    get size() {
      return numbered.length
    },
    add,
    get: (key) => byKey.get(key)?.item,
    remove(item) {
      const one = byKey.get(keyOf(item))
      if (one?.item !== item) return false
      byKey.delete(keyOf(item))
      numbered.splice(indexAfter(one.sequence - 1), 1)
      return true
    },
    after,
  }
}
