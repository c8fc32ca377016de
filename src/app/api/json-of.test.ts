import { expect, test } from 'vitest'
import { jsonInLines } from '../../proxy/json-in-lines.ts'
import { jsonOf } from './json-of.ts'

const many = Array.from({ length: 10_000 }, (_, number) => ({
  name: `icon-${number}`,
  site: 'EWR',
  speed: '10G',
}))

test.each([
  ['a short answer', JSON.stringify({ items: [1] }), { items: [1] }],
  ['a long answer in lines', `{"items":${jsonInLines(many)}}`, { items: many }],
  ['a long answer on one line', JSON.stringify({ items: many }), { items: many }],
])('%s is read', async (_, text, value) => {
  expect(await jsonOf(new Response(text))).toEqual(value)
})

test.each(['<!doctype html>', '', JSON.stringify(many).slice(0, -1), `{"items":${jsonInLines(many)}`])(
  'what is no JSON is undefined: %#',
  async (text) => {
    expect(await jsonOf(new Response(text))).toBeUndefined()
  },
)
