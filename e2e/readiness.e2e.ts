import { expect, type Page } from 'playwright/test'
import { test } from './console-test.ts'

const readiness = (page: Page) => page.getByRole('group').filter({ hasText: 'Before you order' })

test('before the first field stands what an order takes, and what the console sees of it', async ({
  page,
  account,
}) => {
  await page.goto(`/new?account=${account}`)
  await expect(readiness(page)).toContainText('Account. The order is for Demo account.')
  await expect(readiness(page)).toContainText('The demo loads none and needs none.')
  await expect(readiness(page)).toContainText('An IPv6-beta account cannot order.')
  await expect(readiness(page)).toContainText('Magic WAN Write or Magic Transit Write')

  await page.getByRole('radio', { name: 'Physical port' }).check()
  await expect(readiness(page)).toContainText(/Slots\. \d+ to choose from\./)
  await expect(readiness(page)).toContainText('Equipment in the facility')
  await page.getByRole('radio', { name: 'Google Cloud partner' }).check()
  await expect(readiness(page)).toContainText('MTU of 1,440, 1,460 or 1,500')
  await expect(readiness(page)).not.toContainText('Equipment in the facility')
})

test('its links lead out in a tab of their own and tell nobody where from', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  const links = readiness(page).getByRole('link')
  await expect(links).toHaveCount(3)
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('href', /^https:\/\/(developers\.cloudflare|cloud\.google)\.com\//)
    await expect(link).toHaveAttribute('rel', 'noreferrer')
    await expect(link).toHaveAttribute('target', '_blank')
  }
})

test('closed once, it stays closed in this tab and opens by keyboard', async ({ page, account }) => {
  await page.goto(`/new?account=${account}`)
  const entitlement = page.getByText('An Enterprise account with Network Interconnect.')
  await expect(entitlement).toBeVisible()
  await page.getByText('Before you order', { exact: true }).click()
  await expect(entitlement).toBeHidden()
  await page.reload()
  await expect(page.getByText('Before you order', { exact: true })).toBeVisible()
  await expect(entitlement).toBeHidden()
  await page.getByText('Before you order', { exact: true }).press('Enter')
  await expect(entitlement).toBeVisible()
})
