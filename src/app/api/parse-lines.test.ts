import { expect, test } from 'vitest'
import { jsonInLines } from '../../proxy/json-in-lines.ts'
import { parseLines } from './parse-lines.ts'

const many = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ name: `icon\n${number}`, list: ['[\n', '\t'], empty: [] }))

test('a list in lines is what was written', async () => {
  const text = `{"items":${jsonInLines(many(1234))},"checkedAt":"now"}`
  expect(text.split('\n').length).toBeGreaterThan(3)
  expect(await parseLines(text)).toEqual({ items: many(1234), checkedAt: 'now' })
})

test('so are several of them among other things', async () => {
  const value = {
    answers: [{ body: many(600) }, { body: { items: many(3) } }, { body: { items: many(501) } }],
  }
  const [first, , last] = value.answers.map(({ body }) => jsonInLines('items' in body ? body.items : body))
  const text = `{"answers":[{"body":${first}},{"body":{"items":${jsonInLines(many(3))}}},{"body":{"items":${last}}}]}`
  expect(await parseLines(text)).toEqual(value)
})

test('JSON on one line is read as it is', async () => {
  expect(await parseLines('{"a":[1,2],"b":[{"c":[]}]}')).toEqual({ a: [1, 2], b: [{ c: [] }] })
})

test('what breaks off is no JSON', async () => {
  const text = `{"items":${jsonInLines(many(1234))}}`
  await expect(parseLines(text.slice(0, -1))).rejects.toThrow(SyntaxError)
  await expect(parseLines(text.slice(0, 20_000))).rejects.toThrow(SyntaxError)
})
