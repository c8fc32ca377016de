import { expect } from 'playwright/test'
import { card, freeSlot, openForm, ordersOf, pairingKey, place, review } from './console-page.ts'
import { test } from './console-test.ts'

test('switching kinds keeps what was entered for each, and orders only the one that is shown', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  const key = pairingKey()
  const port = page.getByRole('radio', { name: 'Physical port' })
  const partner = page.getByRole('radio', { name: 'Google Cloud partner' })

  await page.goto(`/new?account=${account}`)
  await port.check()
  await page.getByLabel('Slot UUID').fill(slot.id)
  await page.getByLabel('Speed').fill(slot.speed)
  await partner.check()
  await expect(page.getByLabel('Slot UUID')).toBeHidden()
  await page.getByLabel('Pairing key', { exact: true }).fill(key)
  await page.getByLabel('Bandwidth').selectOption('5G')

  await port.check()
  await expect(page.getByLabel('Bandwidth')).toBeHidden()
  await expect(page.getByLabel('Slot UUID')).toHaveValue(slot.id)
  await expect(page.getByLabel('Speed')).toHaveValue(slot.speed)
  await partner.check()
  await expect(page.getByLabel('Pairing key', { exact: true })).toHaveValue(key)
  await expect(page.getByLabel('Bandwidth')).toHaveValue('5G')

  await port.check()
  await review(page)
  await page.getByRole('tab', { name: 'JSON' }).click()
  const body = JSON.parse((await page.getByRole('tabpanel').innerText()).replace(/\}[^}]*$/, '}')) as unknown
  expect(body).toEqual({ account, type: 'direct', slot_id: slot.id, speed: slot.speed })
  await place(page)
  await expect(card(page, 'Interconnect')).toContainText('Physical port (direct)')
  expect(await ordersOf(request, account)).toMatchObject([
    { ordered: { type: 'direct', slot_id: slot.id, speed: slot.speed } },
  ])
})

test('the card of a kind that is chosen by keyboard keeps the focus when its fields appear', async ({
  page,
  account,
}) => {
  const partner = page.getByRole('radio', { name: 'Google Cloud partner' })
  await openForm(page, account)
  await page.getByRole('radio', { name: 'Physical port' }).press('Space')
  await expect(page.getByLabel('Slot UUID')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Physical port' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Bandwidth')).toBeVisible()
  await expect(partner).toBeFocused()
})

test('errors of one kind are not said of the other', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=direct`)
  await page.getByRole('button', { name: 'Review the order' }).click()
  await expect(page.getByRole('alert', { name: 'One answer needs another look' })).toBeVisible()
  await page.getByRole('radio', { name: 'Google Cloud partner' }).check()
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(page.getByLabel('Pairing key', { exact: true })).toHaveAttribute('aria-invalid', 'false')
})

test('a link fills the form in, and leaves it to the person afterwards', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner&bandwidth=10G`)
  await expect(page.getByLabel('Bandwidth')).toHaveValue('10G')
  await page.getByLabel('Bandwidth').selectOption('20G')
  await page.reload()
  await expect(page.getByLabel('Bandwidth')).toHaveValue('20G')
  await expect(page).not.toHaveURL(/bandwidth/)
})
