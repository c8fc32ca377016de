import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright'
import { ANSWERED } from '../../../e2e/first-data.ts'
import { launchOptions } from '../../browser.ts'
import { buildWhenStale } from '../../build-when-stale.ts'
import { freshDirectory } from '../measured-process.ts'
import { copyClientRendered } from '../paint/client-rendered.ts'
import { startSlowConsole } from '../paint/slow-console.ts'
import { visit } from '../paint/visit.ts'
import type { Finding, Goal } from '../part.ts'
import { median } from '../statistics.ts'

const ROUNDS = 9
/** How long each answer of Cloudflare takes, in milliseconds. */
const UPSTREAM_MS = 150
const PAGES = ['/', '/new?kind=direct'] as const
const BUILT = fileURLToPath(new URL('../../../dist/app', import.meta.url))

/** What was seen in each round, in milliseconds; not every page has a form. */
interface Times {
  paint: number[]
  data: number[]
  form: number[]
}

/** When a first visit over a slow network sees something, and when what it came for: as built, and rendered by its script. */
export async function paint(progress: (what: string) => void): Promise<Finding> {
  if (!buildWhenStale()) throw new Error('There is no application to measure.')
  const copy = join(freshDirectory(), 'app')
  copyClientRendered(BUILT, copy)
  const measured = PAGES.map((page) => ({ page, served: nothing(), clientRendered: nothing() }))

  const browser = await chromium.launch(launchOptions())
  for (let round = 0; round <= ROUNDS; round += 1) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`)
    for (const { page, served, clientRendered } of measured) {
      for (const [directory, times] of [
        [BUILT, served],
        [copy, clientRendered],
      ] as const) {
        const seen = await visitOf(browser, directory, page)
        if (round === 0) continue
        times.paint.push(seen.paint)
        times.data.push(seen.data)
        if (seen.form !== undefined) times.form.push(seen.form)
      }
    }
  }
  await browser.close()

  return {
    columns: [
      '',
      'LCP, ms',
      '÷ client-rendered',
      'first data, ms',
      '÷ client-rendered',
      'form usable, ms',
      '÷ client-rendered',
    ],
    rows: measured.flatMap(({ page, served, clientRendered }) => [
      [`\`${page}\``, ...cells(served, clientRendered)],
      [`\`${page}\`, client-rendered`, ...cells(clientRendered, clientRendered)],
    ]),
    goals: measured.flatMap(({ page, served, clientRendered }): Goal[] => [
      {
        what: `LCP of ${page} ÷ client-rendered`,
        found: ratio(served.paint, clientRendered.paint),
        limit: 0.5,
      },
      {
        what: `first data on ${page} ÷ client-rendered`,
        found: ratio(served.data, clientRendered.data),
        limit: 0.85,
      },
    ]),
  }
}

/** Each is of a console and a browser of its own, so that nothing is known from the visit before. */
async function visitOf(browser: Browser, directory: string, page: (typeof PAGES)[number]) {
  const console = await startSlowConsole(directory, UPSTREAM_MS)
  const seen: { paint: number; data: number; form?: number } = await visit(
    browser,
    console.url + page,
    ANSWERED[page],
  )
  await console.close()
  return seen
}

function nothing(): Times {
  return { paint: [], data: [], form: [] }
}

function cells(times: Times, base: Times): string[] {
  return (['paint', 'data', 'form'] as const).flatMap((what) =>
    times[what].length === 0
      ? ['', '']
      : [median(times[what]).toFixed(0), ratio(times[what], base[what]).toFixed(2)],
  )
}

function ratio(values: readonly number[], base: readonly number[]): number {
  return median(values) / median(base)
}
