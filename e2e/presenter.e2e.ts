import { expect, type Page } from 'playwright/test'
import { expectNothingFound } from './axe.ts'
import { card, interconnectsOf, ordersOf, place, review } from './console-page.ts'
import { freshAccount } from './console-test.ts'
import { begin, opener, openPanel, panel, setSpeed, test } from './stage.ts'

// What a presenter does with the panel beside playing scenarios.

test('a pairing key goes into the form by way of neither an address nor a storage', async ({
  page,
  account,
}) => {
  const visited: string[] = []
  page.on('request', (request) => visited.push(request.url()))
  await openPanel(page, account)
  await begin(page, 'wrong-region', 'Google Cloud partner')
  const key = await page.getByLabel('Pairing key', { exact: true }).inputValue()
  expect(key).toMatch(/-de0000004005\/europe-west3\/1$/)
  const secret = key.slice(0, 23)
  const kept = await page.evaluate(() =>
    JSON.stringify([sessionStorage, localStorage, history.state, location.href]),
  )
  expect(kept + visited.join()).not.toContain(secret)

  await page.reload()
  await expect(page.getByLabel('Bandwidth')).toHaveValue('1G')
  await expect(page.getByLabel('Pairing key', { exact: true })).toHaveValue('')
})

test('a scenario is played again with input that nobody has used, in a fresh world or in this one', async ({
  page,
  account,
}) => {
  await openPanel(page, account)
  const played = async () => {
    await begin(page, 'slot-taken-in-a-race', 'Physical port')
    const slot = await page.getByLabel('Slot UUID').inputValue()
    return { slot, account: new URL(page.url()).searchParams.get('account') }
  }
  const first = await played()
  const second = await played()
  expect(first.slot).toMatch(/-de0000004002$/)
  expect(new Set([account, first.account, second.account])).toHaveProperty('size', 3)

  await panel(page)
    .getByRole('checkbox', { name: /fresh world/ })
    .uncheck()
  const third = await played()
  expect(third.account).toBe(second.account)
  expect(new Set([first.slot, second.slot, third.slot])).toHaveProperty('size', 3)
})

test('fibres are plugged in and out from the panel, and the screen follows', async ({
  page,
  account,
  request,
}) => {
  test.setTimeout(60_000)
  await openPanel(page, account)
  await setSpeed(page, '10×')
  const fibre = panel(page).getByRole('listitem').filter({ hasText: 'Pending' }).first()
  const named = await fibre.getByRole('button', { name: /^Plug in the fibre of/ }).innerText()
  const name = named.split(' ').at(-1) ?? ''
  expect((await interconnectsOf(request, account)).map((each) => each.name)).toContain(name)
  await page.goto(`/interconnects/${name}?account=${account}`)
  await expect(card(page, 'Status')).toContainText('Pending')
  await panel(page)
    .getByRole('button', { name: `Plug in the fibre of ${name}` })
    .click()
  await expect(card(page, 'Status')).toContainText('Healthy', { timeout: 15_000 })
  await panel(page)
    .getByRole('button', { name: `Unplug the fibre of ${name}` })
    .click()
  await expect(card(page, 'Status')).toContainText('No light', { timeout: 15_000 })
})

test('an account that is reset is as it was at first, and another is left alone', async ({
  page,
  account,
  request,
}) => {
  const other = freshAccount()
  const before = await interconnectsOf(request, account)
  await page.goto(`/new?account=${other}&scenario=goes-down`)
  await review(page)
  await place(page)
  await page.goto(`/new?account=${account}&scenario=goes-down`)
  await review(page)
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()

  await panel(page).getByRole('button', { name: 'Reset this account' }).click()
  await expect(page.getByRole('heading', { name: 'Interconnects', level: 1 })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`${before.length} in `)
  await expect(panel(page).getByText('This account is as it was at first.')).toBeVisible()
  expect([await interconnectsOf(request, account), await ordersOf(request, account)]).toEqual([before, []])
  expect(await ordersOf(request, other)).toHaveLength(1)
})

test('everything is reset: every account’s orders, and the time', async ({ page, account, request }) => {
  const other = freshAccount()
  await page.goto(`/new?account=${other}&scenario=goes-down`)
  await review(page)
  await place(page)
  await openPanelAgain(page, account)
  await setSpeed(page, '60×')
  await panel(page).getByText('Reset everything…').click()
  await panel(page).getByRole('button', { name: 'Reset everything now' }).click()
  await expect(panel(page).getByText('Everything is as it was at first.')).toBeVisible()
  await expect(panel(page).getByRole('radio', { name: '1×' })).toBeChecked()
  await expect(page.getByRole('banner')).not.toContainText('60×')
  expect(await ordersOf(request, other)).toEqual([])
})

/** Elsewhere in a tab that has it open. */
async function openPanelAgain(page: Page, account: string): Promise<void> {
  await page.goto(`/?account=${account}`)
  await expect(panel(page)).toBeVisible()
}

for (const [address, says] of [
  ['/new?scenario=slot-taken-in-a-race', 'Slot UUID'],
  ['/?scenario=no-answer&kind=gcp_partner', 'Pairing key'],
] as const) {
  test(`the link ${address} opens the demo at its scenario, in a fresh world`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByLabel(says, { exact: true })).toHaveValue(/-de000000\d{4}(\/|$)/)
    await expect(panel(page).getByRole('status').first()).toContainText('On stage')
    const { pathname, searchParams } = new URL(page.url())
    expect([pathname, searchParams.get('scenario')]).toEqual(['/new', null])
    expect(searchParams.get('account')).toMatch(/^[0-9a-f]{32}$/)
    await review(page)
  })
}

test('a link keeps the account that it names', async ({ page, account }) => {
  await page.goto(`/new?scenario=conflict&account=${account}`)
  await expect(page.getByLabel('Slot UUID')).toHaveValue(/-de0000004091$/)
  expect(new URL(page.url()).searchParams.get('account')).toBe(account)
})

test('a link to a scenario that there is not says so and offers those that there are', async ({
  page,
  account,
}) => {
  await page.goto(`/new?scenario=nonsense&account=${account}`)
  await expect(panel(page)).toContainText('The link names “nonsense”. Choose one below.')
  expect(page.url()).not.toContain('scenario')
  await begin(page, 'wrong-region', 'Google Cloud partner')
  await expect(panel(page)).not.toContainText('nonsense')
})

test('the panel opens and closes by the keyboard, and is remembered by its tab alone', async ({
  page,
  context,
  account,
}) => {
  await page.goto(`/?account=${account}`)
  await opener(page).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: 'Presenter' })).toBeFocused()
  await page.reload()
  await expect(panel(page)).toBeVisible()
  await expect(page.locator('body')).toBeFocused()

  const other = await context.newPage()
  await other.goto(`/?account=${account}`)
  await expect(opener(other)).toHaveAttribute('aria-expanded', 'false')
  await expect(panel(other)).toBeHidden()

  await panel(page).getByRole('radio', { name: '1×' }).focus()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(opener(page)).toBeFocused()
})

test('on a wide screen the panel stands beside the page, on a phone it makes way for the form', async ({
  page,
  account,
}) => {
  await openPanel(page, account)
  const main = await page.getByRole('main').boundingBox()
  const beside = await panel(page).boundingBox()
  expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0)

  await page.setViewportSize({ width: 320, height: 640 })
  await panel(page).getByRole('button', { name: 'Slot taken in a race: Physical port' }).click()
  await expect(panel(page)).toBeHidden()
  await expect(page.getByLabel('Slot UUID')).toHaveValue(/-de0000004002$/)
})

test('axe finds nothing in the panel in either theme, and nothing is wider than a phone', async ({
  page,
  account,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openPanel(page, account)
  await begin(page, 'no-answer', 'Physical port')
  await openPanelAgain(page, account)
  await expect(panel(page).getByRole('status').first()).toContainText('On stage')
  await panel(page).getByText('More refusals').click()
  await panel(page).getByText('Reset everything…').click()
  await expectNothingFound(page)
})
