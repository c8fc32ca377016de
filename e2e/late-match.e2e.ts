import { expect, type Page } from 'playwright/test'
import { shortName } from '../src/contract/order-name.ts'
import { expectNothingFound } from './axe.ts'
import {
  card,
  freeSlot,
  interconnectsOf,
  orderPartner,
  orderPort,
  ordersOf,
  pairingKey,
  place,
  review,
  uuid,
} from './console-page.ts'
import { type LateStage, test } from './late-stage.ts'

// What becomes of an order in the hours and days after it: time is put forward, and other administrators order and remove.

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE
/** Nothing is created, and the answer is 500. */
const FAULT = 'de0000005001'
/** It is created, and the answer is 500. */
const LOST_ANSWER = 'de0000005002'

/** Has the list read at a later time, and waits until that is said. */
async function checkAfter(page: Page, stage: LateStage, ms: number): Promise<void> {
  const last = page.getByText(/^(Checking[,:]|Last checked)/)
  const before = await last.innerText()
  stage.leap(ms)
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(last).not.toHaveText(before)
}

/** Three complete lists and ten minutes without a match, then the order is given up. */
async function giveUp(page: Page, stage: LateStage): Promise<void> {
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  for (const wait of [11 * SECOND, 11 * SECOND, 11 * MINUTE]) await checkAfter(page, stage, wait)
  await page.getByRole('button', { name: 'Give the order up…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Give the order up' }).click()
  await expect(card(page, 'Given up')).toContainText('Still watched')
}

test('what turns up after an order was given up is an alert, on its page and on the list, and can be adopted', async ({
  page,
  account,
  request,
  stage,
}) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ ending: FAULT }), bandwidth: '1G' })
  await giveUp(page, stage)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Order it again' })).toBeVisible()

  // Unlike the one that was ordered, this is somebody else's.
  await stage.orderElsewhere({ account, type: 'gcp_partner', bandwidth: '2G', pairing_key: pairingKey() })
  await checkAfter(page, stage, MINUTE)
  await expect(page.getByRole('alert')).toBeHidden()

  const name = await stage.orderElsewhere({
    account,
    type: 'gcp_partner',
    bandwidth: '1G',
    pairing_key: pairingKey(),
  })
  await checkAfter(page, stage, MINUTE)
  await expect(page.getByRole('alert')).toContainText('What was given up may exist after all')
  await expect(page.getByRole('link', { name: 'Order it again' })).toBeHidden()

  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  await expect(page.getByText('An order that was given up may exist after all')).toBeVisible()
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.getByRole('button', { name: `It is this one ${name}` }).click()
  await page.getByRole('button', { name: 'Adopt it' }).click()
  await expect(page.getByText('A person then recognised this interconnect')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await ordersOf(request, account)).toMatchObject([
    { state: 'created', evidence: 'adopted', interconnect: { name } },
  ])

  await page.getByRole('link', { name: 'What was done with it' }).click()
  const said = page.getByRole('table', { name: 'Activity' }).getByRole('cell')
  await expect(said.filter({ hasText: 'Adopted' })).toContainText(name)
  for (const what of ['Gave up', 'No confirmed answer', 'Sent to Cloudflare', 'Ordered']) {
    await expect(said.filter({ hasText: what })).toBeVisible()
  }
})

test('an order that was given up is watched for seven days', async ({ page, account, stage }) => {
  await orderPort(page, account, { slot: uuid(FAULT) })
  await giveUp(page, stage)
  stage.leap(8 * DAY)
  await checkAfter(page, stage, MINUTE)
  await expect(card(page, 'Given up')).toContainText('No longer watched')
  await expect(card(page, 'Given up')).toContainText('It was watched for 7 days')
})

test('where what may be it is still there after a day, giving up asks for the order’s name', async ({
  page,
  account,
  request,
  stage,
}) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ ending: LOST_ANSWER }), bandwidth: '1G' })
  await expect(card(page, 'If it never turns up')).toContainText('After a day it opens in any case')
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  await checkAfter(page, stage, DAY)
  await page.getByRole('button', { name: 'Give the order up…' }).click()

  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: 'Give the order up' })
  const [order] = await ordersOf(request, account)
  const name = shortName(order?.id ?? '')
  const box = dialog.getByLabel(`Type ${name} to give it up`)
  for (const typed of ['', 'order-0', name.toUpperCase()]) {
    await box.fill(typed)
    await confirm.click()
    await expect(box).toHaveAccessibleDescription(new RegExp(`Type ${name}, as it stands here`))
    await expect(box).toBeFocused()
  }
  expect(await ordersOf(request, account)).toMatchObject([{ state: 'unknown' }])

  await box.fill(` ${name} `)
  await page.keyboard.press('Enter')
  await expect(card(page, 'Given up')).toBeVisible()
  // Its own interconnect is still on the list: that is an alert from the first check on.
  await expect(page.getByRole('alert')).toContainText('may exist after all')
})

test('an interconnect that goes while a person decides is refused in the question, and no longer offered', async ({
  page,
  account,
  stage,
  request,
}) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ ending: LOST_ANSWER }), bandwidth: '1G' })
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  await checkAfter(page, stage, 6 * SECOND)
  const name = await page.getByRole('link', { name: /^icon-gcp-/ }).innerText()
  await page.getByRole('button', { name: 'It is this one' }).click()
  await stage.removeElsewhere(account, name)
  await page.getByRole('button', { name: 'Adopt it' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('can no longer be adopted')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(card(page, 'Is it this one?')).toBeHidden()
  expect(await ordersOf(request, account)).toMatchObject([{ state: 'unknown' }])
})

test('what one tab settles, another shows by itself, and its open question closes', async ({
  page,
  context,
  account,
  stage,
}) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ ending: LOST_ANSWER }), bandwidth: '1G' })
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  await checkAfter(page, stage, 6 * SECOND)
  const second = await context.newPage()
  await second.goto(page.url())
  for (const tab of [page, second]) await tab.getByRole('button', { name: 'It is this one' }).click()
  await page.getByRole('button', { name: 'Adopt it' }).dblclick()
  for (const tab of [page, second]) {
    await expect(tab.getByText('A person then recognised this interconnect')).toBeVisible({ timeout: 15_000 })
    await expect(tab.getByRole('dialog')).toBeHidden()
    await expect(tab.getByRole('heading', { level: 1 })).toBeFocused()
  }
})

test('an interconnect that somebody removed is said to be gone, and its slot can be ordered again', async ({
  page,
  account,
  request,
  stage,
}) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  await expect(card(page, 'Interconnect')).toContainText(slot.id)
  const result = page.url()
  const created = (await interconnectsOf(request, account)).find(
    (interconnect) => 'slot_id' in interconnect && interconnect.slot_id === slot.id,
  )
  await stage.removeElsewhere(account, created?.name ?? '')
  stage.leap(11 * MINUTE)
  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('rowheader', { name: created?.name ?? '' })).toBeHidden()

  await page.goto(result)
  await expect(page.getByText('Its interconnect is gone')).toBeVisible()
  await expect(card(page, 'The interconnect as it was')).toContainText(slot.id)
  await page.getByRole('link', { name: 'Order it again' }).click()
  await expect(page.getByLabel('Slot UUID')).toHaveValue(slot.id)
  await review(page)
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  expect(page.url()).not.toBe(result)
})

test('a rate limit is counted down, and the list comes by itself once it opens', async ({
  page,
  account,
}) => {
  test.setTimeout(60_000)
  await orderPort(page, account, { slot: uuid('de0000004291') })
  await expect(card(page, 'Nothing was created')).toContainText(/Opens again in 1?\d s/)
  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  await expect(page.getByRole('button', { name: /Try again in \d+ s/ })).toBeDisabled()
  await expect(page.getByRole('table', { name: 'Interconnects' }).getByRole('link').first()).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('alert')).toBeHidden()
})

test('axe finds nothing while a person decides to adopt or to give up, in either theme, on a phone too', async ({
  page,
  account,
  stage,
}) => {
  test.setTimeout(90_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await orderPartner(page, account, { pairingKey: pairingKey({ ending: LOST_ANSWER }), bandwidth: '1G' })
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  await checkAfter(page, stage, DAY)
  const questions = [
    ['It is this one', 'Not now'],
    ['Give the order up…', 'Keep looking'],
  ] as const
  for (const [open, close] of questions) {
    await page.getByRole('button', { name: open }).click()
    await expectNothingFound(page)
    await page.getByRole('button', { name: close }).click()
    await expect(page.getByRole('button', { name: open })).toBeFocused()
  }
})
