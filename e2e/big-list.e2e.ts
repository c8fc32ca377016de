import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { interconnectsOf } from './console-page.ts'
import { freshAccount, test } from './console-test.ts'

// The simulator gives an account whose id ends in 0010000 so many interconnects, and one in 0000911 those of strange names.

const many = () => `${freshAccount().slice(0, 25)}0010000`
const strange = () => `${freshAccount().slice(0, 25)}0000911`

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') })
const search = (page: Page) => page.getByLabel('Filter by name, label, place, kind or speed')
const heading = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages', exact: true })

/** What the table shows of its first row. */
const firstRow = (page: Page) => rows(page).first()

/** The lines of the file that the page gives away, without its header. */
async function exported(page: Page): Promise<string[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  return text.split('\r\n').slice(1, -1)
}

test('10,000 interconnects are searched, sorted and paged, and the address keeps it all', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto(`/?account=${many()}`)
  await expect(page.getByText('All 10,000, 1–25 shown')).toBeVisible({ timeout: 30_000 })
  await expect(rows(page)).toHaveCount(25)

  await search(page).pressSequentially('arn 10g')
  await expect(page.getByText(/^\d+ of 10,000/)).toBeVisible()
  await expect(firstRow(page)).toContainText('ARN')
  await expect(page).toHaveURL(/q=arn\+10g/)

  await search(page).fill('')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Google Cloud partner')
  await expect(page.getByText(/^\d,\d{3} of 10,000, 1–25 shown$/)).toBeVisible()
  await heading(page, 'Bandwidth').getByRole('button').click()
  await expect(heading(page, 'Bandwidth')).toHaveAttribute('aria-sort', 'ascending')
  await expect(firstRow(page)).toContainText('50 Mbps')
  await heading(page, 'Bandwidth').getByRole('button').click()
  await expect(heading(page, 'Bandwidth')).toHaveAttribute('aria-sort', 'descending')
  await expect(firstRow(page)).toContainText('50 Gbps')
  await pages(page).getByRole('link', { name: 'Next page' }).click()
  await expect(page.getByText(/, 26–50 shown$/)).toBeVisible()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Redundancy' }).uncheck()
  await expect(heading(page, 'Redundancy')).toBeHidden()

  const name = (await firstRow(page).getByRole('rowheader').textContent()) ?? ''
  await page.reload()
  await expect(firstRow(page).getByRole('rowheader')).toHaveText(name)
  await expect(heading(page, 'Redundancy')).toBeHidden()
  await expect(heading(page, 'Bandwidth')).toHaveAttribute('aria-sort', 'descending')

  await test.step('what is found is exported, on whichever page it stands', async () => {
    const found = Number(
      /^[\d,]+/.exec(await page.getByText(/ of 10,000, 26–50 shown$/).innerText())?.[0].replace(',', ''),
    )
    const lines = await exported(page)
    expect(lines).toHaveLength(found)
    expect(lines[25]).toContain(name)
    expect(lines.every((line) => line.includes('gcp_partner'))).toBe(true)
  })

  await test.step('only a status that was read can be asked for, and that is said', async () => {
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Unhealthy')
    const coverage = page.getByText(/^Status is known for \d+ of [\d,]+ rows; the others are not/)
    await expect(coverage).toBeVisible()
    const known = async () => Number(/\d+/.exec(await coverage.innerText())?.[0])
    const before = await known()
    await page.getByRole('button', { name: 'Read another 50' }).click()
    await expect.poll(known).toBeGreaterThanOrEqual(before + 50)
    for (const row of await rows(page).all()) await expect(row).toContainText('Unhealthy')
  })
})

test('names that are hard to show are right in the list, in its links and in its file', async ({
  page,
  request,
}) => {
  const account = strange()
  const names = (await interconnectsOf(request, account)).map(({ name }) => name)
  const labelled = names.find((name) => name.startsWith('=')) ?? ''
  await request.put(`/api/accounts/${account}/interconnects/${encodeURIComponent(labelled)}/label`, {
    headers: { 'x-console': '1' },
    data: { label: '@Zahlungen, Köln' },
  })
  await page.goto(`/?account=${account}`)
  await expect(rows(page)).toHaveCount(names.length)
  const links = await page.getByRole('rowheader').getByRole('link').all()
  expect(
    await Promise.all(
      links.map(async (link) => {
        const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
        return [await link.textContent(), decodeURIComponent(path.slice('/interconnects/'.length))]
      }),
    ),
  ).toEqual(names.map((name) => [name, name]))

  const lines = await exported(page)
  expect(lines.length).toBeGreaterThanOrEqual(names.length)
  expect(lines.filter((line) => /^"?[=+\-@\t]/.test(line))).toEqual([])

  await search(page).fill('koln zahlungen')
  await expect(rows(page)).toHaveCount(1)
  await expect(firstRow(page).getByRole('rowheader')).toHaveText(
    `${labelled}, label kept by this console: @Zahlungen, Köln`,
  )
  await expect(page.getByText('Cloudflare does not know them')).toBeVisible()
  const [line = ''] = await exported(page)
  expect(line.startsWith(`'${labelled},"'@Zahlungen, Köln",`)).toBe(true)

  await page.setViewportSize({ width: 320, height: 800 })
  await search(page).fill('x'.repeat(300))
  await expect(page.getByText('Nothing here matches')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('button', { name: `Show all ${names.length}` }).click()
  await page.getByLabel('Sort by').selectOption('Name, descending')
  await expect(page).toHaveURL(/sort=-name/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
