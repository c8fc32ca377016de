import { expect, type Page } from 'playwright/test'
import { SENTINELS, type SentinelCode } from '../src/simulator/sentinels.ts'
import { card, orderPartner, orderPort, ordersOf, pairingKey, place, review, uuid } from './console-page.ts'
import { openPanel, setSpeed, test } from './stage.ts'

// How a person settles an order whose outcome nobody told.

const patiently = { timeout: 30_000 }
const endingOf = (scenario: SentinelCode) => SENTINELS.find(({ code }) => code === scenario)?.input ?? ''

/** Ten minutes pass in ten seconds. */
async function speedUp(page: Page, account: string): Promise<void> {
  await openPanel(page, account)
  await setSpeed(page, '60×')
}

test('an attachment whose answer was lost is recognised and adopted, and Escape adopts nothing', async ({
  page,
  account,
  request,
}) => {
  const key = pairingKey({ ending: endingOf('fault-after-creating') })
  await orderPartner(page, account, { pairingKey: key, bandwidth: '1G' })
  await expect(card(page, 'No confirmed answer')).toContainText('Do not order it again')
  const candidate = card(page, 'Is it this one?')
  await expect(candidate).toContainText('us-central1', patiently)

  const adopt = candidate.getByRole('button', { name: 'It is this one' })
  await adopt.click()
  await expect(page.getByRole('dialog')).toContainText('Nothing is ordered or changed at Cloudflare')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(adopt).toBeFocused()

  await adopt.click()
  await page.getByRole('button', { name: 'Adopt it' }).click()
  await expect(card(page, 'Interconnect')).toContainText('us-central1')
  await page.reload()
  await expect(card(page, 'Interconnect')).toContainText('us-central1')
  const orders = await ordersOf(request, account)
  expect(orders).toMatchObject([{ state: 'created', evidence: 'adopted' }])
})

test('an order that nothing came of is given up after ten minutes, and its slot can be ordered again', async ({
  page,
  account,
  request,
}) => {
  test.setTimeout(90_000)
  const slot = uuid(endingOf('fault-before-creating'))
  await orderPort(page, account, { slot })
  await expect(card(page, 'If it never turns up')).toContainText('That opens at')
  const address = page.url()

  await speedUp(page, account)
  await page.goto(address)
  const giveUp = page.getByRole('button', { name: 'Give the order up…' })
  await expect(giveUp).toBeVisible({ timeout: 60_000 })
  await giveUp.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('it occupies the slot and may be billed')
  await dialog.getByRole('button', { name: 'Give the order up' }).click()
  await expect(page.getByRole('main')).toContainText('Given up')

  const [order] = await ordersOf(request, account)
  expect(order).toMatchObject({ state: 'abandoned', abandonedBy: 'local' })
  await page.getByRole('link', { name: 'Order it again' }).click()
  await expect(page.getByLabel('Slot UUID')).toHaveValue(slot)
  await review(page)
  await place(page)
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  expect(page.url()).not.toBe(address)
})

test('an order that met a conflict quotes Cloudflare, and may be given up after one clean list', async ({
  page,
  account,
}) => {
  await orderPort(page, account, { slot: uuid(endingOf('conflict')) })
  await expect(page.getByRole('main')).toContainText('Cloudflare reports a conflict')
  await page.getByRole('button', { name: 'Give the order up…' }).click(patiently)
  await expect(page.getByRole('dialog')).toContainText('Cloudflare answered the order with a conflict')
  await page.getByRole('button', { name: 'Keep looking' }).click()
  await expect(card(page, 'No confirmed answer')).toBeVisible()
})

test('an open order is on top of the list until it is settled', async ({ page, account }) => {
  const key = pairingKey({ ending: endingOf('fault-after-creating') })
  await orderPartner(page, account, { pairingKey: key, bandwidth: '1G' })
  await expect(card(page, 'Is it this one?')).toBeVisible(patiently)
  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('An order waits for you to say what it became')
  await page.getByRole('link', { name: 'Decide' }).click()
  await expect(card(page, 'Is it this one?')).toBeVisible(patiently)
})
