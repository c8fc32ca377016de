import { expect, test } from 'vitest'
import { jsonInLines } from './json-in-lines.ts'

const many = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ name: `icon\n${number}`, tab: '\t' }))

test.each([null, 7, { items: [] }, [], many(500)])('%# is JSON on one line', (value) => {
  expect(jsonInLines(value)).toBe(JSON.stringify(value))
})

test.each([501, 1000, 1499])('%i items are the same JSON, in lines', (count) => {
  const json = jsonInLines(many(count))
  expect(JSON.parse(json)).toEqual(many(count))
  expect(json.split('\n').filter((line) => line.startsWith('\t'))).toHaveLength(Math.ceil(count / 500))
})
