import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MUTANTS } from './mutants.ts'

// `npm run simulate:mutants` plants them; that it still can is checked with every other test.
test.each(MUTANTS)('the fault that $name has its place in the code', ({ edits }) => {
  for (const [file, find, replace] of edits) {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
    expect(replace).not.toBe(find)
  }
})
