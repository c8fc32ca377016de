import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIRST_PAGES } from './contract/first-page.ts'
import { pathOfPage } from './proxy/page-answers.ts'

/** For tests: a built application without anything in its pages. */
export function writeEmptyBuild(directory: string): void {
  mkdirSync(join(directory, 'pages'), { recursive: true })
  for (const mode of ['demo', 'live'] as const) {
    for (const page of FIRST_PAGES) {
      writeFileSync(join(directory, pathOfPage(page, mode)), '<title>the page</title>')
    }
  }
}
