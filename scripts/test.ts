import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Count, countResults, lastLine, playwrightCount, vitestCount } from './count-results.ts'

// Everything that shows whether the console is right. `npm test -- --long` also plays what takes long to show little more.
const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } })
const unlessLong = (...flags: string[]) => (values.long ? [] : flags)

/** One part of `npm test`: the npm script that does it, and how its tests are counted where it has any. */
interface Part {
  script: string
  /** What it is told, beside what its report needs. */
  flags?: readonly string[]
  /** Not run, and counted as failed, where this script failed. */
  after?: string
  /** What makes the runner write its report to `file`, and how that is read. */
  report?: (file: string) => { flags: string[]; env: NodeJS.ProcessEnv; read: (json: string) => Count }
}

const byPlaywright: Part['report'] = (file) => ({
  flags: ['--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  read: playwrightCount,
})

const PARTS: readonly Part[] = [
  { script: 'typecheck' },
  { script: 'lint' },
  { script: 'format:check' },
  // First, since several of the unit tests start what is built: each would build it by itself, at the same time.
  { script: 'build' },
  {
    script: 'test:unit',
    report: (file) => ({
      flags: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      env: {},
      read: vitestCount,
    }),
  },
  // The same schedules every time; `npm run simulate` plays others.
  { script: 'simulate', flags: ['--seed', 'test'] },
  {
    script: 'test:browser',
    flags: unlessLong('--project=stories', '--project=timed'),
    after: 'build',
    report: byPlaywright,
  },
  {
    script: 'test:worker',
    flags: unlessLong('--project=short'),
    after: 'build',
    report: byPlaywright,
  },
]

const reports = mkdtempSync(join(tmpdir(), 'console-test-'))
const results = new Map<string, Count>()
const seconds = new Map<string, number>()
for (const part of PARTS) {
  const began = performance.now()
  results.set(part.script, run(part))
  seconds.set(part.script, (performance.now() - began) / 1000)
}
rmSync(reports, { recursive: true })

console.log('')
for (const [script, { passed, failed }] of results) {
  const outcome = `${failed === 0 ? 'ok    ' : 'FAILED'} ${script.padEnd(14)} ${passed} passed, ${failed} failed`
  console.log(`${outcome}, ${seconds.get(script)?.toFixed(0)} s`)
}
const counts = [...results.values()]
process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0
console.log(lastLine(counts))

function run({ script, flags = [], after, report }: Part): Count {
  console.log(`\n> ${script}`)
  if (after !== undefined && results.get(after)?.failed !== 0) {
    console.log(`Not run, since ${after} failed.`)
    return { passed: 0, failed: 1 }
  }
  const file = join(reports, `${script.replace(':', '-')}.json`)
  const told = report?.(file)
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...flags, ...(told?.flags ?? [])], {
    env: { ...process.env, ...told?.env },
    stdio: 'inherit',
  })
  const exitedWell = status === 0
  if (!told) return { passed: Number(exitedWell), failed: Number(!exitedWell) }
  return countResults(readReport(file, told.read), exitedWell)
}

/** A runner that wrote no report has shown nothing. */
function readReport(file: string, read: (json: string) => Count): Count {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
}
