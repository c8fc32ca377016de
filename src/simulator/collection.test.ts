import { describe, expect, test } from 'vitest'
import { createCollection } from './collection.ts'

const letters = (text: string) =>
  createCollection(
    (letter: { key: string }) => letter.key,
    text.split('').map((key) => ({ key })),
  )
const keysOf = (collection: ReturnType<typeof letters>, cursor = 0) =>
  [...collection.after(cursor)].map(({ item }) => item.key).join('')

describe('A collection', () => {
  test('keeps the order in which items came, and finds them by key', () => {
    const collection = letters('cab')
    collection.add({ key: 'd' })
    expect([keysOf(collection), collection.size, collection.get('a'), collection.get('e')]).toEqual([
      'cabd',
      4,
      { key: 'a' },
      undefined,
    ])
  })

  test.each([
    [0, 'abcde'],
    [1, 'bcde'],
    [4, 'e'],
    [5, ''],
    [999, ''],
  ])('has behind cursor %i what came later: %j', (cursor, expected) => {
    expect(keysOf(letters('abcde'), cursor)).toBe(expected)
  })

  test('gives no number twice, so that a cursor survives removals', () => {
    const collection = letters('abc')
    for (const key of ['b', 'c']) {
      const item = collection.get(key)
      expect(item && collection.remove(item)).toBe(true)
    }
    collection.add({ key: 'd' })
    expect([...collection.after(0)]).toEqual([
      { sequence: 1, item: { key: 'a' } },
      { sequence: 4, item: { key: 'd' } },
    ])
    expect(keysOf(collection, 3)).toBe('d')
  })

  test('removes nothing that is not in it, be it of a key that is', () => {
    const collection = letters('a')
    expect(collection.remove({ key: 'a' })).toBe(false)
    expect(collection.remove({ key: 'b' })).toBe(false)
    expect(collection.size).toBe(1)
  })
})
