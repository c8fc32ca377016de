import { expect } from 'playwright/test'
import { card, fillPort, freeSlot, ordersOf, place, review } from './console-page.ts'
import { test } from './console-test.ts'

test('an order placed offline is refused at once, and is not sent later by itself', async ({
  page,
  context,
  account,
  request,
}) => {
  const sent: string[] = []
  page.on('request', (each) => each.method() === 'POST' && sent.push(each.url()))
  const slot = await freeSlot(request, account)
  await fillPort(page, account, { slot: slot.id })
  await review(page)
  await expect(card(page, 'Physical port')).toContainText('Free')

  await context.setOffline(true)
  await expect(page.getByText('You are offline', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('alert')).toContainText('You are offline. Nothing was sent')

  await context.setOffline(false)
  await expect(page.getByText('You are offline', { exact: true })).toBeHidden()
  // Reads that go through show that the page is online again, and has let go of nothing it held back.
  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Interconnects' })).toBeVisible()
  expect(await ordersOf(request, account)).toEqual([])
  expect(sent).toEqual([])

  await page.goBack()
  await place(page)
  await expect(card(page, 'Interconnect')).toContainText(slot.id)
  expect(sent).toHaveLength(1)
})
