import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { card, freeSlot, orderPartner, orderPort, ordersOf, pairingKey, uuid } from './console-page.ts'
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

test('shows older entries when asked to, exports them all, and narrows by state and person in the address', async ({
  page,
  account,
  request,
}) => {
  test.setTimeout(90_000)
  await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
  await expect(card(page, 'Interconnect')).toBeVisible()
  // Each is ordered and then rejected, before anything is sent: 200 entries, a page of them.
  for (let order = 0; order < 100; order += 1) {
    await request.post(`/api/accounts/${account}/orders`, {
      headers: { 'x-console': '1', 'idempotency-key': uuid() },
      data: { account, type: 'direct', slot_id: uuid('de0000004041') },
    })
  }
  await expect(async () => {
    const orders = await ordersOf(request, account)
    expect(orders.filter(({ state }) => state === 'rejected')).toHaveLength(100)
  }).toPass()

  await page.goto(`/activity?account=${account}`)
  await expect(entries(page)).toHaveCount(1 + 200)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export JSON' }).click(),
  ])
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toHaveLength(203)
  await page.getByRole('button', { name: 'Show older entries' }).click()
  await expect(entries(page)).toHaveCount(1 + 203)
  await expect(page.getByRole('button', { name: 'Show older entries' })).toBeHidden()

  await page.getByLabel('The order is now').selectOption('Created')
  await expect(entries(page)).toHaveCount(1 + 3)
  await page.getByRole('searchbox', { name: 'Who' }).fill('LOC')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(1 + 1)
  await expect(page).toHaveURL(/state=created&actor=LOC$/)
  await page.getByRole('link', { name: '1 Gbps to us-central1' }).click()
  await expect(card(page, 'Interconnect')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('searchbox', { name: 'Who' })).toHaveValue('LOC')
  await expect(entries(page)).toHaveCount(1 + 1)
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await expect(page.getByRole('searchbox', { name: 'Who' })).toHaveValue('')
  await expect(page.getByLabel('The order is now')).toHaveValue('')
})
