import { type CDPSession, expect, type Page } from 'playwright/test'
import { freshAccount, test } from './console-test.ts'
import { searchField, slotChoices } from './slot-list.ts'

// How long the page is busy with a key press, in CPU time of its own thread, beside what it takes to draw as much: a bound in
// milliseconds would be of one machine. What other programs do is left out, but not that they make a processor slower: these
// tests run after all others.

test('a key press among 10,000 interconnects costs as much as drawing the rows does', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000)
  await page.goto(`/?account=${freshAccount().slice(0, 25)}0010000`)
  await expect(page.getByText('All 10,000, 1–25 shown')).toBeVisible({ timeout: 30_000 })
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows).toHaveCount(25)
  const devtools = await threadOf(await context.newCDPSession(page))

  const next = page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name: 'Next page' })
  await next.focus()
  const turns = await costsOf(
    page,
    devtools,
    Array.from('turning', () => 'Enter'),
  )
  await expect(page.getByText(/^All 10,000, 176–200 shown$/)).toBeVisible()

  await page.getByLabel('Filter by name, label, place, kind or speed').focus()
  const keys = await costsOf(page, devtools, 'a r n Space 1 0 g'.split(' '))
  await expect(page.getByText(/^\d+ of 10,000/)).toBeVisible()
  expect(median(keys)).toBeLessThan(1.25 * median(turns))
  expect(Math.max(...keys)).toBeLessThan(2.5 * median(turns))
})

test('a key press among 5,000 slots costs as much as drawing forty of them does', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000)
  await page.goto(`/new?account=${freshAccount().slice(0, 25)}0005000&kind=direct`)
  await expect(page.getByText(/^3,\d{3} free slots in \d+ facilities at \d+ sites$/)).toBeVisible({
    timeout: 30_000,
  })
  await expect(slotChoices(page)).toHaveCount(40)
  const devtools = await threadOf(await context.newCDPSession(page))

  await searchField(page).focus()
  const keys = await costsOf(page, devtools, 'm u n i c h Space 1 0 0 g'.split(' '))
  await expect(page.getByRole('heading', { name: 'Munich, Germany MUC' })).toBeVisible()

  await searchField(page).fill('')
  await expect(slotChoices(page)).toHaveCount(40)
  await page.getByRole('button', { name: 'Show more' }).focus()
  const more = await costsOf(
    page,
    devtools,
    Array.from('more', () => 'Enter'),
  )
  await expect(slotChoices(page)).toHaveCount(200)
  expect(median(keys)).toBeLessThan(0.75 * median(more))
  expect(Math.max(...keys)).toBeLessThan(1.5 * median(more))
})

async function threadOf(devtools: CDPSession): Promise<CDPSession> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return devtools
}

/** Presses keys, and measures each until there is nothing left to draw. */
async function costsOf(page: Page, devtools: CDPSession, keys: readonly string[]): Promise<number[]> {
  const costs: number[] = []
  let before = await busyMs(devtools)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.evaluate(
      () => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve))),
    )
    const after = await busyMs(devtools)
    costs.push(after - before)
    before = after
  }
  return costs
}

async function busyMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
