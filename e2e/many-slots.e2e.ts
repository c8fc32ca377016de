import { expect } from 'playwright/test'
import type { Slot } from '../src/contract/slot.ts'
import { card } from './console-page.ts'
import { freshAccount, test } from './console-test.ts'
import { openList, searchField, slotChoices, slotField, slotThat } from './slot-list.ts'

// The simulator gives an account whose id ends in 0005000 so many slots, and among them all that is odd.

/** An account with 5,000 slots. */
function many(): string {
  return `${freshAccount().slice(0, 25)}0005000`
}

test('a UUID of another account is called so', async ({ page, request }) => {
  test.setTimeout(60_000)
  const account = many()
  const foreign = (slot: Slot) => slot.account !== undefined && slot.account !== account
  const occupied = await slotThat(request, account, (slot) => slot.occupied && foreign(slot))
  const reserved = await slotThat(request, account, (slot) => !slot.occupied && foreign(slot))
  await page.goto(`/new?account=${account}&kind=direct&slot_id=${occupied.id}`)
  await expect(card(page, 'The port')).toContainText('It belongs to another Cloudflare account.')
  await slotField(page).fill(reserved.id)
  await expect(card(page, 'The port')).toContainText('Cloudflare keeps it for another account')
})

test('5,000 slots are read with progress, and searched', async ({ page, context }) => {
  test.setTimeout(90_000)
  const devtools = await context.newCDPSession(page)
  // Fifty pages, each a moment away, as upstream’s are.
  const unlimited = { offline: false, downloadThroughput: -1, uploadThroughput: -1 }
  await devtools.send('Network.enable')
  await page.goto(`/?account=${freshAccount()}`)
  await devtools.send('Network.emulateNetworkConditions', { ...unlimited, latency: 40 })
  await page.goto(`/new?account=${many()}&kind=direct`)
  await expect(page.getByText(/^[\d,]+ so far$/)).toBeVisible()
  await devtools.send('Network.emulateNetworkConditions', { ...unlimited, latency: 0 })
  await expect(page.getByText(/^3,\d{3} free slots in \d+ facilities at \d+ sites$/)).toBeVisible({
    timeout: 30_000,
  })
  await expect(slotChoices(page)).toHaveCount(40)

  await searchField(page).pressSequentially('münchen 100g')
  await expect(page.getByRole('heading', { name: 'Munich, Germany MUC' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Amsterdam/ })).toBeHidden()

  await searchField(page).fill('')
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(slotChoices(page)).toHaveCount(80)
})

test('places of strange names are shown as they are, and do no harm', async ({ page }) => {
  test.setTimeout(60_000)
  await page.setViewportSize({ width: 320, height: 800 })
  await openList(page, many())
  const title = await page.title()
  for (const [search, name] of [
    ['img src', '<img src=x onerror="document.title=1"><b>Markup</b>'],
    ['בית תל אביב', undefined],
    ['תל אביב', 'מרכז נתונים תל אביב'],
    ['東京第二', 'Rack & Röll'],
    ['donaudampf', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau'],
    ['lab-7', 'Facility without a name'],
  ] as const) {
    await searchField(page).fill(search)
    if (name === undefined) {
      await expect(page.getByText('Nothing found')).toBeVisible()
      continue
    }
    await expect(page.getByRole('group').filter({ hasText: name }).first()).toBeVisible()
    await slotChoices(page).first().check()
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }))
    expect(scrollWidth, search).toBe(clientWidth)
  }
  expect(await page.title()).toBe(title)
})
