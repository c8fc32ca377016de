import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright'
import { startConsole } from '../../../src/node.ts'
import { readConfig } from '../../../src/proxy/config.ts'
import { findOrInstallBrowser } from '../../browser.ts'
import { buildWhenStale } from '../../build-when-stale.ts'
import type { Finding } from '../part.ts'
import { median } from '../statistics.ts'

const ROUNDS = 5
/** After this many milliseconds without anything to do a screen is complete. */
const SETTLING_MS = 1_500
/** As fast as a quick typist. */
const BETWEEN_KEYS_MS = 150

interface BigScreen {
  name: string
  /** The ending of an account of this size, in the demo. */
  account: string
  address: string
  /** Is there once the screen is. */
  complete: RegExp
  field: string
  typed: string
  prepare?: (origin: string, account: string) => Promise<void>
}

const SCREENS: readonly BigScreen[] = [
  {
    name: '10,000 interconnects',
    account: '0010000',
    address: '/?',
    complete: /^All 10,000, 1–50 shown$/,
    field: 'Filter by name, label, place, kind or speed',
    typed: 'arn 10g',
  },
  {
    name: '5,000 slots',
    account: '0005000',
    address: '/new?kind=direct&',
    complete: /^3,\d{3} free slots in/,
    field: 'Search by city, facility, address or site',
    typed: 'münchen 100g',
  },
  {
    name: 'a page of the activity, 200 entries',
    account: '0000000',
    address: '/activity?',
    complete: /^The newest 200 entries, read/,
    field: 'Contains',
    typed: 'rejected',
    prepare: orderMuch,
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
  const server = await startConsole(readConfig({ DEMO: '1', PORT: '0' }), { report: console.error })
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const measured = []
    for (const screen of SCREENS) {
      const account = randomBytes(16).toString('hex').slice(0, -screen.account.length) + screen.account
      await screen.prepare?.(server.url, account)
      const costs: Cost[] = []
      for (let round = 0; round <= ROUNDS; round += 1) {
        progress(round === 0 ? `${screen.name}: warming up` : `${screen.name}: round ${round} of ${ROUNDS}`)
        const cost = await costOf(browser, `${server.url}${screen.address}account=${account}`, screen)
        if (round > 0) costs.push(cost)
      }
      measured.push({ ...screen, costs })
    }
    const middle = (costs: readonly Cost[], of: keyof Cost) => median(costs.map((cost) => cost[of]))
    return {
      columns: ['', 'tasks over 50 ms, opening', 'typing', 'thread per key, ms'],
      rows: measured.map(({ name, costs }) => [
        name,
        String(middle(costs, 'opening')),
        String(middle(costs, 'typing')),
        middle(costs, 'perKey').toFixed(0),
      ]),
      goals: measured.flatMap(({ name, costs }) => [
        { what: `tasks over 50 ms, opening, ${name}`, found: middle(costs, 'opening'), limit: 0 },
        { what: `tasks over 50 ms, typing, ${name}`, found: middle(costs, 'typing'), limit: 0 },
      ]),
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function costOf(
  browser: Browser,
  address: string,
  { complete, field, typed }: BigScreen,
): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busyMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  await page.goto(address)
  await page.getByText(complete).first().waitFor()
  await pause(SETTLING_MS)
  const opening = await longTasks(page)
  await page.getByLabel(field, { exact: true }).focus()
  const before = await busyMs()
  for (const key of typed) {
    // Straight to what has the focus: looking for the field is work of the page’s thread, too.
    await page.keyboard.insertText(key)
    await pause(BETWEEN_KEYS_MS)
  }
  await pause(SETTLING_MS)
  const perKey = ((await busyMs()) - before) / typed.length
  const typing = (await longTasks(page)) - opening
  await context.close()
  return { opening, typing, perKey }
}

/** How many tasks so far held the page up for more than 50 ms. */
function longTasks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0
    const observer = new PerformanceObserver((entries) => (count += entries.getEntries().length))
    observer.observe({ type: 'longtask', buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 50))
    observer.disconnect()
    return count
  })
}

/** A hundred orders for slots that do not exist: two entries each. */
async function orderMuch(origin: string, account: string): Promise<void> {
  for (let order = 0; order < 101; order += 1) {
    const slot = `${randomUUID().slice(0, -12)}de0000004041`
    await fetch(`${origin}/api/accounts/${account}/orders`, {
      method: 'POST',
      headers: { 'X-Console': '1', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ account, type: 'direct', slot_id: slot }),
    })
  }
}
