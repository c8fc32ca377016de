import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// SECURITY.md names code and tests; what it names is there.

const root = new URL('../', import.meta.url)
const document = readFileSync(new URL('SECURITY.md', root), 'utf8')

/** The files that stand in backticks in a text. */
const filesIn = (text: string) =>
  [...text.matchAll(/`([\w./-]+\.(?:tsx?|json)|\.npmrc)`/g)].map(([, path]) => String(path))

const [, ...threats] = [...document.matchAll(/^\| (?!---)(.*) \|$/gm)].map(([, row = '']) => {
  const [threat = '', control, where, heldBy] = row.split(' | ')
  return { threat, control, where: filesIn(where ?? ''), heldBy: filesIn(heldBy ?? '') }
})

test('every file that it names is there', () => {
  const files = filesIn(document)
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
})

test('every threat has a control, code that is no test, and something that is run to hold it', () => {
  const isRun = (file: string) => /\.(test|e2e|workers|nginx)\.ts$|^scripts\/simulate\.ts$/.test(file)
  expect(threats.length).toBeGreaterThan(14)
  for (const { threat, control, where, heldBy } of threats) {
    expect({ threat, control, code: where.length > 0, tests: heldBy.length > 0 }).toEqual({
      threat,
      control: expect.stringMatching(/\w/),
      code: true,
      tests: true,
    })
    expect(where.filter(isRun)).toEqual([])
    expect(heldBy.filter((file) => !isRun(file))).toEqual([])
  }
})
