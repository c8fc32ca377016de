import { expect } from 'playwright/test'
import { card, interconnectsOf, orderPort, uuid } from './console-page.ts'
import { test } from './console-test.ts'

test('the list shows every interconnect with its status, in words', async ({ page, account, request }) => {
  const interconnects = await interconnectsOf(request, account)
  await page.goto(`/?account=${account}`)
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows).toHaveCount(interconnects.length)
  for (const { name } of interconnects) {
    await expect(page.getByRole('rowheader', { name, exact: true }).getByRole('link')).toBeVisible()
  }
  for (const row of await rows.all()) {
    await row.scrollIntoViewIfNeeded()
    await expect(row.getByRole('cell').last()).toContainText(/Pending|Healthy|Unhealthy|Down/)
  }
})

test('a filter narrows the list down, says how far, and stays in the address', async ({
  page,
  account,
  request,
}) => {
  const interconnects = await interconnectsOf(request, account)
  const partners = interconnects.filter(({ type }) => type === 'gcp_partner')
  await page.goto(`/?account=${account}`)
  await page.getByLabel('Filter by name, label, place, kind or speed').fill('google')
  await expect(page.getByText(`${partners.length} of ${interconnects.length} shown`)).toBeAttached()
  await expect(page.getByRole('rowheader')).toHaveCount(partners.length)
  await expect(page).toHaveURL(/q=google/)
  await page.reload()
  await expect(page.getByRole('rowheader')).toHaveCount(partners.length)

  await page.getByLabel('Filter by name, label, place, kind or speed').fill('nowhere')
  await expect(page.getByText('Nothing here matches “nowhere”.')).toBeVisible()
  await page.getByRole('button', { name: `Show all ${interconnects.length}` }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(interconnects.length)
})

test('a row leads to its interconnect', async ({ page, account, request }) => {
  const [name = ''] = (await interconnectsOf(request, account)).map((interconnect) => interconnect.name)
  await page.goto(`/?account=${account}`)
  await page.getByRole('rowheader', { name, exact: true }).getByRole('link').click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(card(page, 'Interconnect')).toContainText(name)
  await expect(card(page, 'Status')).toContainText(/Pending|Healthy|Unhealthy|Down/)
})

test('an order without a confirmed answer stands above the list until it is settled', async ({
  page,
  account,
}) => {
  await orderPort(page, account, { slot: uuid('de0000005001') })
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  const order = page.url()
  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  await expect(page.getByText('An order has no confirmed answer')).toBeVisible()
  await expect(page.getByText('It may exist: do not order it again.')).toBeVisible()
  await page.getByRole('link', { name: 'See the order' }).click()
  await expect(page).toHaveURL(order)
})

test('an account is switched to in the header, and the address names it', async ({ page, account }) => {
  await page.goto(`/?account=${account}`)
  await page.getByLabel('Account', { exact: true }).selectOption({ label: 'Globex Logistics · fedc…3210' })
  await expect(page).toHaveURL('/?account=fedcba9876543210fedcba9876543210')
  await expect(page.getByText('in Globex Logistics')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(`/?account=${account}`)
})
