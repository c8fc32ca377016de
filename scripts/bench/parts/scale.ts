import { randomBytes } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startConsole } from '../../../src/node.ts'
import { readConfig } from '../../../src/proxy/config.ts'
import { SPECIAL_ACCOUNTS } from '../../../src/simulator/special-accounts.ts'
import { buildWhenStale } from '../../build-when-stale.ts'
import { ACCOUNT } from '../measured-process.ts'
import { startSlowConsole } from '../paint/slow-console.ts'
import type { Finding } from '../part.ts'
import { type LoneBrowser, type LonePage, startLoneBrowser } from '../scale/lone-browser.ts'
import { FIRST_ACTOR, writeLongJournal } from '../scale/long-journal.ts'
import { median } from '../statistics.ts'

const ROUNDS = 5
/** After this many milliseconds without anything to do a screen is complete. */
const SETTLING_MS = 1_500
/** So often it is looked whether it is: more often would be work of the page’s thread, too. */
const LOOKING_MS = 500
/** A screen that is not complete by then is broken. */
const LATE_MS = 30_000
/** As fast as a quick typist. */
const BETWEEN_KEYS_MS = 150
const BUILT = fileURLToPath(new URL('../../../dist/app', import.meta.url))

interface BigScreen {
  name: string
  /** The ending of an account of this size, in the demo, and what of it is big; the others are of the account whose journal is long. */
  account?: { ending: string; holds: 'interconnects' | 'slots' }
  address: string
  /** Is there once the screen is. */
  complete: RegExp
  field: string
  typed: string
}

const SCREENS: readonly BigScreen[] = [
  {
    name: '10,000 interconnects',
    account: { ending: SPECIAL_ACCOUNTS.manyInterconnects.ending, holds: 'interconnects' },
    address: '/?',
    complete: /^All 10,000, 1–25 shown$/m,
    field: 'Filter by name, label, place, kind or speed',
    typed: 'arn 10g',
  },
  {
    name: '5,000 slots',
    account: { ending: SPECIAL_ACCOUNTS.manySlots.ending, holds: 'slots' },
    address: '/new?kind=direct&',
    complete: /^3,\d{3} free slots in/m,
    field: 'Search by city, facility, address or site',
    typed: 'münchen 100g',
  },
  {
    name: 'an activity of 100,000 entries',
    address: '/activity?',
    complete: /^The newest 200 entries, read/m,
    field: 'Contains',
    typed: FIRST_ACTOR,
  },
]

interface Cost {
  /** Tasks of more than 50 ms while the screen opened, and while somebody typed. */
  opening: number
  typing: number
  /** The page’s thread, for each key, in milliseconds of processor time. */
  perKey: number
}

/** The screens of an account that has much of everything: whether anything a person does waits. */
export async function scale(progress: (what: string) => void): Promise<Finding> {
  if (!buildWhenStale()) throw new Error('There is no application to measure.')
  const demo = await startConsole(readConfig({ DEMO: '1', PORT: '0' }), { report: console.error })
  progress('writing a long journal')
  const live = await startSlowConsole(BUILT, 0, writeLongJournal)
  const browser = await startLoneBrowser()
  try {
    const measured = []
    for (const screen of SCREENS) {
      const costs: Cost[] = []
      for (let round = 0; round <= ROUNDS; round += 1) {
        progress(round === 0 ? `${screen.name}: warming up` : `${screen.name}: round ${round} of ${ROUNDS}`)
        const address = await addressOf(screen, demo.url, live.url)
        const cost = await costOf(browser, address, screen)
        if (round > 0) costs.push(cost)
      }
      measured.push({ ...screen, costs })
    }
    const held: number[] = []
    for (let round = 1; round <= ROUNDS; round += 1) held.push(await heldUpBySearch(live.url))
    const middle = (costs: readonly Cost[], of: keyof Cost) => median(costs.map((cost) => cost[of]))
    return {
      columns: ['', 'tasks over 50 ms, opening', 'typing', 'thread per key, ms'],
      rows: measured.map(({ name, costs }) => [
        name,
        String(middle(costs, 'opening')),
        String(middle(costs, 'typing')),
        middle(costs, 'perKey').toFixed(0),
      ]),
      goals: [
        ...measured.flatMap(({ name, costs }) => [
          { what: `tasks over 50 ms, opening, ${name}`, found: middle(costs, 'opening'), limit: 0 },
          { what: `tasks over 50 ms, typing, ${name}`, found: middle(costs, 'typing'), limit: 0 },
        ]),
        {
          what: 'ms for which the console answers nobody while it searches 100,000 entries',
          found: Math.round(median(held)),
          limit: 50,
        },
      ],
    }
  } finally {
    await browser.close()
    await live.close()
    await demo.close()
  }
}

/**
 * A fresh account of the size, where the demo has one. Its world is made when it is first named, which takes the demo as long
 * as all that is measured here, beside it: so somebody else has been there before.
 */
async function addressOf({ address, account }: BigScreen, demo: string, live: string): Promise<string> {
  if (account === undefined) return `${live}${address}account=${ACCOUNT}`
  const { ending, holds } = account
  const fresh = randomBytes(16).toString('hex').slice(0, -ending.length) + ending
  await ask(`${demo}/api/accounts/${fresh}/${holds}`)
  return `${demo}${address}account=${fresh}`
}

/** Asks as the application does, and reads the answer to its end. @throws Error for any answer but a 200, which would be a quick one */
async function ask(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { 'X-Console': '1' } })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}.`)
}

/** For how long at most the console, which runs in this process, does nothing else, in milliseconds. */
async function heldUpBySearch(origin: string): Promise<number> {
  const turns = monitorEventLoopDelay({ resolution: 1 })
  turns.enable()
  await ask(`${origin}/api/accounts/${ACCOUNT}/activity?text=${FIRST_ACTOR}`)
  turns.disable()
  return turns.max / 1e6
}

async function costOf(
  browser: LoneBrowser,
  address: string,
  { complete, field, typed }: BigScreen,
): Promise<Cost> {
  const page = await browser.open(address)
  const late = performance.now() + LATE_MS
  do {
    if (performance.now() > late) throw new Error(`${address} never shows ${complete}.`)
    await pause(LOOKING_MS)
  } while (!(await page.evaluate<boolean>(`${complete}.test(document.body.innerText)`)))
  await pause(SETTLING_MS)
  const opening = await longTasks(page)
  await page.evaluate(focusOn(field))
  const before = await page.busyMs()
  for (const key of typed) {
    await page.insertText(key)
    await pause(BETWEEN_KEYS_MS)
  }
  await pause(SETTLING_MS)
  const perKey = ((await page.busyMs()) - before) / typed.length
  const typing = (await longTasks(page)) - opening
  const written = await page.evaluate<string>('document.activeElement.value')
  if (written !== typed) throw new Error(`“${typed}” was typed into “${field}”, which holds “${written}”.`)
  await page.close()
  return { opening, typing, perKey }
}

/** Puts the cursor into the field of that label. */
function focusOn(label: string): string {
  return `[...document.querySelectorAll('input')].find(({ labels }) =>
    [...labels].some((each) => each.textContent.trim() === ${JSON.stringify(label)})).focus()`
}

/** How many tasks so far held the page up for more than 50 ms. */
function longTasks(page: LonePage): Promise<number> {
  return page.evaluate(`(async () => {
    let count = 0
    const observer = new PerformanceObserver((entries) => (count += entries.getEntries().length))
    observer.observe({ type: 'longtask', buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 50))
    observer.disconnect()
    return count
  })()`)
}
