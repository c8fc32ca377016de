import { describe, expect, test } from 'vitest'
import { box, onePage, text, widthOf, wrap } from './pdf.ts'

const BLACK = [0, 0, 0] as const

function fileOf(operators: readonly string[], title = 'Title'): string {
  return new TextDecoder().decode(onePage(title, operators))
}

describe('A one-page PDF', () => {
  test('points from its end to the table, and from the table to every object', () => {
    const file = fileOf([text(10, 10, 12, 'regular', BLACK, 'ä € 日本'), box(0, 0, 10, 10, BLACK)])
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])
    const [, range, ...entries] = file.slice(start, file.indexOf('\ntrailer')).split('\n')
    expect(range).toBe(`0 ${entries.length}`)
    for (const [number, entry] of entries.entries()) {
      expect(`${entry}\n`).toHaveLength(20)
      if (number === 0) continue
      const offset = Number(entry.slice(0, 10))
      expect(file.slice(offset, offset + 8)).toMatch(new RegExp(`^${number} 0 obj`))
    }
  })

  test('states the length of its content', () => {
    const file = fileOf([text(0, 0, 9, 'bold', BLACK, 'Grüße')])
    const [, length, content] = /\/Length (\d+) >>\nstream\n([^]*)\nendstream/.exec(file) ?? []
    expect(content).toHaveLength(Number(length))
  })

  test.each([
    ['a (b) c\\d', '(a \\(b\\) c\\\\d)'],
    ['Straße', '(Stra\\337e)'],
    ['Cloudflare’s', '(Cloudflare\\222s)'],
    ['東京', '(??)'],
    ['a\nb', '(a?b)'],
    ['e\u0301', '(\\351)'],
  ])('writes %j as %s', (words, literal) => {
    expect(text(0, 0, 9, 'regular', BLACK, words)).toContain(`${literal} Tj`)
  })
})

describe('Wrapping', () => {
  test.each([
    'one two three four five six',
    'W'.repeat(200),
    `short ${'x'.repeat(90)} short`,
    'é'.repeat(90),
  ])('keeps every line of %s inside the width, and every character', (words) => {
    const lines = wrap(words, 10, 80)
    expect(Math.max(...lines.map((line) => widthOf(line, 10)))).toBeLessThanOrEqual(80)
    expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
  })
})
