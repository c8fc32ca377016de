import { FIRST_PAGES } from '../../../src/contract/first-page.ts'
import { buildWhenStale } from '../../build-when-stale.ts'
import type { Finding, Goal } from '../part.ts'
import { EVERY_PAGE, FIRST_SCREENS, KIND_PAGES, SCRIPTS_AND_STYLES } from '../size/budgets.ts'
import { floorBytes, type PageBytes, pageBytes, scriptBytes } from '../size/page-bytes.ts'

/** What each page weighs, against the floor of the stack, and what it may weigh. Exact, and asserted by `npm test`. */
export async function size(progress: (what: string) => void): Promise<Finding> {
  if (!buildWhenStale()) throw new Error('There is no application to weigh.')
  progress('building the floor')
  const floor = await floorBytes()
  const weighed = new Map<string, PageBytes>(FIRST_PAGES.map((page) => [page, pageBytes(page)]))
  const of = (page: string) => weighed.get(page) ?? pageBytes('shell')
  return {
    columns: [
      'page',
      'scripts',
      'their gzip, kB',
      '÷ floor',
      'styles, gzip, kB',
      'HTML with them, Brotli, kB',
    ],
    rows: [
      ['the floor: React, React Query, React Hook Form', '1', kilobytes(floor), '1.00', '', ''],
      ...[...weighed].map(([page, bytes]) => [
        `\`${page}\``,
        String(bytes.scripts.length),
        kilobytes(scriptBytes(bytes)),
        (scriptBytes(bytes) / floor).toFixed(2),
        kilobytes(bytes.styles),
        kilobytes(bytes.html),
      ]),
    ],
    goals: [
      ...[FIRST_SCREENS, KIND_PAGES].flatMap(({ pages, timesFloor }) =>
        pages.map(
          (page): Goal => ({
            what: `scripts of \`${page}\` ÷ floor`,
            found: scriptBytes(of(page)) / floor,
            limit: timesFloor,
          }),
        ),
      ),
      ...SCRIPTS_AND_STYLES.pages.map(
        (page): Goal => ({
          what: `bytes of scripts and styles of \`${page}\``,
          found: scriptBytes(of(page)) + of(page).styles,
          limit: SCRIPTS_AND_STYLES.bytes,
        }),
      ),
      {
        what: 'bytes of styles',
        found: Math.max(...[...weighed.values()].map(({ styles }) => styles)),
        limit: EVERY_PAGE.styles,
      },
      {
        what: 'bytes of the largest HTML',
        found: Math.max(...[...weighed.values()].map(({ html }) => html)),
        limit: EVERY_PAGE.html,
      },
    ],
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
