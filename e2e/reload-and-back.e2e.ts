import { expect, type Page } from 'playwright/test'
import {
  card,
  fillPartner,
  fillPort,
  freeSlot,
  interconnectsOf,
  orderPartner,
  orderPort,
  ordersOf,
  pairingKey,
  place,
  review,
} from './console-page.ts'
import { test } from './console-test.ts'

/** The name on the result, which no other interconnect has. */
async function resultName(page: Page): Promise<string> {
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  return /icon-[a-z]+-[0-9a-f]{4}/.exec(await card(page, 'Interconnect').innerText())?.[0] ?? ''
}

test('the result survives a reload, and shows the same in a second tab', async ({
  page,
  context,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  const name = await resultName(page)
  expect(name).not.toBe('')
  await page.reload()
  expect(await resultName(page)).toBe(name)

  const second = await context.newPage()
  await second.goto(page.url())
  expect(await resultName(second)).toBe(name)
})

for (const [what, press] of [
  ['a double click', (page: Page) => page.getByRole('button', { name: 'Place the order' }).dblclick()],
  [
    'the Enter key, held down,',
    async (page: Page) => {
      await page.getByRole('button', { name: 'Place the order' }).focus()
      for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down('Enter')
      await page.keyboard.up('Enter')
    },
  ],
] as const) {
  test(`${what} places one order`, async ({ page, account, request }) => {
    const before = await interconnectsOf(request, account)
    await fillPartner(page, account, { pairingKey: pairingKey(), bandwidth: '100M' })
    await review(page)
    await press(page)
    await resultName(page)
    expect(await ordersOf(request, account)).toHaveLength(1)
    expect(await interconnectsOf(request, account)).toHaveLength(before.length + 1)
  })
}

test('going back after an order and placing it again shows that one order', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  const name = await resultName(page)
  const result = page.url()

  await page.goBack()
  await expect(page.getByText('You have placed this order')).toBeVisible()
  await place(page)
  await expect(page).toHaveURL(result)
  expect(await resultName(page)).toBe(name)
  expect(await ordersOf(request, account)).toHaveLength(1)
})

test('going back after a partner order asks for the key again, and that key stays that one order', async ({
  page,
  account,
  request,
}) => {
  const key = pairingKey()
  await orderPartner(page, account, { pairingKey: key, bandwidth: '2G' })
  const name = await resultName(page)

  await page.goBack()
  await expect(page.getByText('Paste the pairing key again')).toBeVisible()
  await expect(page.getByText('You have placed an order in this tab')).toBeVisible()
  await expect(page.getByLabel('Bandwidth')).toHaveValue('2G')
  await page.getByLabel('Pairing key', { exact: true }).fill(key)
  await review(page)
  await place(page)
  expect(await resultName(page)).toBe(name)
  expect(await ordersOf(request, account)).toHaveLength(1)
})

test('back and forward go through form, review and result', async ({ page, account, request }) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  const name = await resultName(page)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Review the order', level: 1 })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Slot UUID')).toHaveValue(slot.id)
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'Review the order', level: 1 })).toBeVisible()
  await page.goForward()
  expect(await resultName(page)).toBe(name)
  expect(await ordersOf(request, account)).toHaveLength(1)
})

test('a reload on the review of a port comes back to the review', async ({ page, account, request }) => {
  const slot = await freeSlot(request, account)
  await fillPort(page, account, { slot: slot.id })
  await review(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Review the order', level: 1 })).toBeVisible()
  await expect(card(page, 'Physical port')).toContainText(slot.facility.name)
  expect(await ordersOf(request, account)).toEqual([])
})

test('a reload on the review of an attachment asks for its key again, and keeps the rest', async ({
  page,
  account,
}) => {
  await fillPartner(page, account, { pairingKey: pairingKey(), bandwidth: '10G' })
  await review(page)
  await page.reload()
  await expect(page.getByText('Paste the pairing key again')).toBeVisible()
  await expect(page.getByLabel('Pairing key', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Bandwidth')).toHaveValue('10G')
})

test('two tabs that order the same slot make one order, and the second is led to it', async ({
  page,
  context,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  const second = await context.newPage()
  for (const tab of [page, second]) {
    await fillPort(tab, account, { slot: slot.id })
    await review(tab)
  }
  await place(page)
  await resultName(page)
  // The person turns to the other tab, which looks again.
  await second.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  await expect(second.getByRole('alert')).toContainText('This slot is not free')
  await expect(second.getByRole('button', { name: 'Place the order' })).toBeHidden()
  await second.getByRole('link', { name: 'See the order that holds it' }).click()
  await expect(second).toHaveURL(page.url())
  expect(await ordersOf(request, account)).toHaveLength(1)
})

test('a new order begins with an empty form', async ({ page, account, request }) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  await page.getByRole('link', { name: 'Order another' }).click()
  await page.getByRole('radio', { name: 'Physical port' }).check()
  await expect(page.getByLabel('Slot UUID')).toHaveValue('')
})
