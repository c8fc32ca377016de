import { expect, test } from 'vitest'
import { csvCell, toCsv } from './csv.ts'

test('a file is its header and a line per item, with nothing where nothing is known', () => {
  const columns = [
    ['name', ({ name }: { name: string; age: number | null }) => name],
    ['age', ({ age }: { name: string; age: number | null }) => age],
  ] as const
  const items = [
    { name: '=1+1', age: 7 },
    { name: 'a,b', age: null },
  ]
  expect(toCsv(columns, items)).toBe(`name,age\r\n'=1+1,7\r\n"a,b",\r\n`)
  expect(toCsv(columns, [])).toBe('name,age\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
])('%j can start no formula', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['she said "no"', '"she said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['a=b', 'a=b'],
  [' leading blank', ' leading blank'],
  ['Zürich', 'Zürich'],
])('%j is quoted only where it has to be', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})
