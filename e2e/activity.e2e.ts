import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { card, freeSlot, orderPartner, orderPort, pairingKey } from './console-page.ts'
import { test } from './console-test.ts'

// Who did what, with which outcome.

const entries = (page: Page) => page.getByRole('table', { name: 'Activity' }).getByRole('row')

test('tells who ordered what and what came of it, narrows, and keeps no pairing key', async ({
  page,
  account,
  request,
}) => {
  const key = pairingKey()
  await orderPartner(page, account, { pairingKey: key, bandwidth: '1G' })
  await expect(card(page, 'Interconnect')).toBeVisible()
  const { id } = await freeSlot(request, account)
  await orderPort(page, account, { slot: id })
  await expect(card(page, 'Interconnect')).toBeVisible()

  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeFocused()
  const table = page.getByRole('table', { name: 'Activity' })
  await expect(table).toContainText('Ordered')
  await expect(table).toContainText('Sent to Cloudflare')
  await expect(table).toContainText('Created')
  await expect(entries(page)).toHaveCount(1 + 6)
  expect(await page.content()).not.toContain(key.split('/')[0])

  await page.getByRole('searchbox', { name: 'Contains' }).fill('us-central1')
  await expect(entries(page)).toHaveCount(1 + 3)
  await expect(page).toHaveURL(/text=us-central1/)
  await page.reload()
  await expect(entries(page)).toHaveCount(1 + 3)
  await page.getByRole('searchbox', { name: 'Contains' }).fill('nobody ordered this')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
})

test('gives what its filters match away as CSV and JSON', async ({ page, account }) => {
  await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
  await expect(card(page, 'Interconnect')).toBeVisible()
  await page.goto(`/activity?account=${account}`)
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return readFile(await download.path(), 'utf8')
  }
  const lines = (await saved('Export CSV')).trim().split('\r\n')
  expect(lines).toHaveLength(1 + 3)
  expect(JSON.parse(await saved('Export JSON'))).toHaveLength(3)
})

for (const width of [1280, 320]) {
  test(`axe finds nothing in the activity at ${width} px, in either theme`, async ({ page, account }) => {
    await page.setViewportSize({ width, height: 800 })
    await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
    await expect(card(page, 'Interconnect')).toBeVisible()
    await page.goto(`/activity?account=${account}`)
    await expect(entries(page)).toHaveCount(1 + 3)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([])
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  })
}
