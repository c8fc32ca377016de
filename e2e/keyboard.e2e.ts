import { expect, type Locator, type Page } from 'playwright/test'
import { card, freeSlot, openForm, pairingKey } from './console-page.ts'
import { test } from './console-test.ts'

/** Presses Tab and expects to arrive there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

/** Presses Tab until it arrives there, past what may stand before it. */
async function tabOnTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused({ timeout: 200 })
  }).toPass({ intervals: [0] })
}

async function expectHeadingFocused(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused()
}

test('a port is ordered by keyboard alone, and the focus goes where reading goes', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  await openForm(page, account)

  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }))
  await tabOnTo(page, page.getByRole('link', { name: 'Interconnect Console' }))
  for (const link of await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all()) {
    await tabTo(page, link)
  }
  await tabTo(page, page.getByLabel('Account', { exact: true }))
  await tabOnTo(page, page.getByRole('radio', { name: 'Physical port' }))
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Slot UUID')).toBeVisible()
  await tabOnTo(page, page.getByLabel('Slot UUID'))
  await page.keyboard.type(slot.id)
  await tabOnTo(page, page.getByLabel('Speed'))
  await page.keyboard.type(slot.speed)
  await page.keyboard.press('Enter')

  await expectHeadingFocused(page, 'Review the order')
  await expect(page.getByRole('button', { name: 'Place the order' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Place the order' }))
  await tabTo(page, page.getByRole('button', { name: 'Back to edit' }))
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')

  await expectHeadingFocused(page, /^Physical port/)
  await expect(card(page, 'Interconnect')).toContainText(slot.id)
})

test('an attachment is ordered by keyboard alone', async ({ page, account }) => {
  await openForm(page, account)
  await page.getByRole('radio', { name: 'Physical port' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Slot UUID')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Google Cloud partner' })).toBeChecked()
  await expect(page.getByLabel('Pairing key', { exact: true })).toBeVisible()
  await tabTo(page, page.getByLabel('Pairing key', { exact: true }))
  await page.keyboard.type(pairingKey({ region: 'europe-west3' }))
  await tabTo(page, page.getByRole('button', { name: 'Reveal the pairing key' }))
  await tabTo(page, page.getByLabel('Bandwidth'))
  await page.keyboard.type('20 G')
  await expect(page.getByLabel('Bandwidth')).toHaveValue('20G')
  await tabTo(page, page.getByRole('button', { name: 'Review the order' }))
  await page.keyboard.press('Enter')

  await expectHeadingFocused(page, 'Review the order')
  await expect(page.getByRole('button', { name: 'Place the order' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Place the order' }))
  await page.keyboard.press('Space')
  await expectHeadingFocused(page, 'Google Cloud partner, europe-west3')
})

test('the error summary takes the focus each time, and its links lead to the fields', async ({
  page,
  account,
}) => {
  await openForm(page, account, 'gcp_partner')
  await page.getByLabel('Bandwidth').focus()
  await page.getByRole('button', { name: 'Review the order' }).press('Enter')
  const summary = page.getByRole('alert', { name: '2 answers need another look' })
  await expect(summary).toBeFocused()

  await tabTo(page, summary.getByRole('link', { name: /pairing key/ }))
  await page.keyboard.press('Enter')
  const key = page.getByLabel('Pairing key', { exact: true })
  await expect(key).toBeFocused()
  await expect(key).toHaveAttribute('aria-invalid', 'true')

  await page.keyboard.type(pairingKey())
  await page.keyboard.press('Enter')
  const rest = page.getByRole('alert', { name: 'One answer needs another look' })
  await expect(rest).toBeFocused()
  await tabTo(page, rest.getByRole('link', { name: 'Choose a bandwidth.' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Bandwidth')).toBeFocused()
})

test('the skip link leads past the header', async ({ page, account }) => {
  await page.goto(`/?account=${account}`)
  await expect(page.getByRole('table', { name: 'Interconnects' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the tabs of the equivalent request answer to the arrow keys', async ({ page, account }) => {
  await openForm(page, account, 'direct')
  await page.getByRole('tab', { name: 'curl' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab').nth(1)).toBeFocused()
  await expect(page.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab').last()).toBeFocused()
})
