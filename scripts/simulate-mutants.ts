import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MUTANTS, type Mutant } from './simulation/mutants.ts'

// Plants one fault at a time in a copy of the order code and plays schedules over it until one breaks a promise:
//   npm run simulate:mutants

const SCHEDULES = '8000'
const SEED = 'mutants'

/** Copies the code, plants the fault, and says which promise broke first; undefined when none did. */
function firstBrokenPromise({ edits }: Mutant): string | undefined {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'))
  try {
    for (const folder of ['src', 'scripts', 'package.json'])
      cpSync(folder, join(copy, folder), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    for (const [file, find, replace] of edits) {
      const target = join(copy, file)
      writeFileSync(target, planted(readFileSync(target, 'utf8'), find, replace))
    }
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/simulate.ts', '--schedules', SCHEDULES, '--seed', SEED],
      {
        cwd: copy,
        encoding: 'utf8',
      },
    )
    return status === 0 ? undefined : stderr.split('\n').slice(0, 2).join(' ')
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function planted(source: string, find: string, replace: string): string {
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(`Found ${parts.length - 1} times, not once: ${find}`)
  return parts.join(replace)
}

let survivors = 0
for (const mutant of MUTANTS) {
  const broken = firstBrokenPromise(mutant)
  if (broken === undefined) survivors += 1
  console.log(
    `${broken === undefined ? 'SURVIVED' : 'caught  '}  ${mutant.name}${broken === undefined ? '' : `\n            ${broken}`}`,
  )
}
console.log(`${MUTANTS.length - survivors} of ${MUTANTS.length} faults caught.`)
process.exitCode = survivors === 0 ? 0 : 1
