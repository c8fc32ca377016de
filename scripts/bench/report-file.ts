import { readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('../../BENCHMARKS.md', import.meta.url)

/**
 * Puts a part's figures into BENCHMARKS.md, between the marks that bear its name.
 * @throws Error where the marks are missing
 */
export function writeIntoReport(name: string, markdown: string): void {
  const before = readFileSync(FILE, 'utf8')
  const marks = new RegExp(`(<!-- bench:${name} -->\n).*?(<!-- end -->)`, 's')
  if (!marks.test(before)) throw new Error(`BENCHMARKS.md has no place for ${name}.`)
  writeFileSync(
    FILE,
    before.replace(marks, (_, begin: string, end: string) => `${begin}${markdown}\n${end}`),
  )
}
