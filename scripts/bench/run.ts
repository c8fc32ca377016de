import { parseArgs } from 'node:util'
import { buildWhenStale } from '../build-when-stale.ts'
import { installPeers } from './install-peers.ts'
import { PARTS } from './parts.ts'
import { isMet, markdownOf } from './report.ts'
import { writeIntoReport } from './report-file.ts'

// Measures and prints the tables of BENCHMARKS.md:
//   npm run bench                       every part
//   npm run bench -- proxy start        these parts
//   npm run bench -- --write            puts the tables into BENCHMARKS.md, too
// Its figures are times on this machine: only the ratios within one run say anything.

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
const chosen = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (chosen.some(({ needsPeers }) => needsPeers)) {
  installPeers()
  if (!buildWhenStale() || !buildWhenStale('server')) process.exit(1)
}

for (const { name, load } of chosen) {
  const measure = await load()
  const finding = await measure((what) => console.error(`${name}: ${what}`))
  const markdown = markdownOf(finding)
  console.log(`\n## ${name}\n\n${markdown}`)
  if (values.write) writeIntoReport(name, markdown)
  if (!finding.goals.every(isMet)) process.exitCode = 1
}
