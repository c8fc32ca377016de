import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { playStory, type Verdict } from './simulation/story.ts'

// Plays many schedules over the real order code, on every core, and stops at the first broken promise:
//   npm run simulate -- --schedules 1000000 --seed 7     plays the schedules 7/0, 7/1, …
//   npm run simulate -- --only 7/421                     plays one again

/** Which schedules one worker plays: `first`, and from there every `step`th below `end`. */
interface Share {
  seed: string
  first: number
  step: number
  end: number
}

type Report = { seed: string; verdict: Verdict }

if (isMainThread) await playAll()
else await playShare(workerData as Share) // what `playAll` gives it

async function playAll(): Promise<void> {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now()) },
      only: { type: 'string' },
    },
  })
  const tally = createTally()
  const began = performance.now()
  if (values.only !== undefined) tally.add({ seed: values.only, verdict: await playStory(values.only) })
  else await playOnWorkers(values.seed, Number(values.schedules), tally.add)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`Seed ${values.only ?? values.seed}: every promise held, in ${seconds} s.\n${tally.text()}`)
}

function playOnWorkers(seed: string, end: number, onReport: (report: Report) => void): Promise<unknown> {
  const step = availableParallelism()
  const shares = Array.from({ length: step }, (_, first): Share => ({ seed, first, step, end }))
  return Promise.all(
    shares.map(
      (share) =>
        new Promise<void>((resolve, reject) => {
          new Worker(new URL(import.meta.url), { workerData: share })
            .on('message', onReport)
            .on('error', reject)
            .on('exit', () => resolve())
        }),
    ),
  )
}

async function playShare({ seed, first, step, end }: Share): Promise<void> {
  for (let schedule = first; schedule < end; schedule += step) {
    const name = `${seed}/${schedule}`
    const report: Report = { seed: name, verdict: await playStory(name) }
    // A port between threads, not between windows: it has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(report)
  }
}

/** Counts what the schedules showed, and ends the process when one broke a promise. */
function createTally() {
  let schedules = 0
  let crashes = 0
  const ends = new Map<string, number>()
  const faults = new Map<string, number>()
  const count = (tally: Map<string, number>, names: readonly string[]) => {
    for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1)
  }
  const table = (tally: Map<string, number>) =>
    Array.from(tally)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, times]) => `  ${String(times).padStart(8)}  ${name}`)
      .join('\n')

  return {
    add({ seed, verdict }: Report): void {
      if (verdict.violations.length > 0) {
        console.error(`Schedule ${seed} broke a promise:\n  ${verdict.violations.join('\n  ')}`)
        console.error(`Play it again: npm run simulate -- --only ${seed}`)
        process.exit(1)
      }
      schedules += 1
      crashes += verdict.crashes
      count(ends, verdict.ends)
      count(faults, verdict.faults)
    },
    text: () =>
      `${schedules} schedules, ${crashes} crashes\nHow orders ended\n${table(ends)}\nFaults they met\n${table(faults)}`,
  }
}
