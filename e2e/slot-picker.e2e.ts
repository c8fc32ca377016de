import { type APIRequestContext, expect } from 'playwright/test'
import { isDirect } from '../src/contract/interconnect.ts'
import { card, fillPort, freeSlot, interconnectsOf, ordersOf, place, review, uuid } from './console-page.ts'
import { freshAccount, test } from './console-test.ts'
import { neighbours, openList, searchField, slotChoices, slotField, slotsOf, slotThat } from './slot-list.ts'

// From the name of a place to an order, and what there is where a slot cannot be had.

/** Orders a slot without the browser, as a colleague in another room would, and waits until it is theirs. */
async function colleagueOrders(request: APIRequestContext, account: string, slot: string): Promise<void> {
  const answer = await request.post(`/api/accounts/${account}/orders`, {
    headers: { 'x-console': '1', 'idempotency-key': uuid() },
    data: { account, type: 'direct', slot_id: slot },
  })
  expect(answer.status()).toBe(202)
  await expect.poll(async () => (await ordersOf(request, account))[0]?.state).toBe('created')
}

test('from a city’s name to the review of the right slot', async ({ page, account, request }) => {
  await openList(page, account)
  await expect(page.getByText(/free slots in \d+ facilities at \d+ sites/)).toBeVisible()
  await searchField(page).fill('new york ny5')
  await page.getByRole('radio', { name: '100 Gbps', exact: true }).check()
  await expect(page.getByRole('heading', { name: 'Newark, United States EWR' })).toBeVisible()
  await expect(page.getByRole('group', { name: /^Equinix NY2/ })).toBeHidden()

  const facility = page.getByRole('group', { name: /^Equinix NY5.*Secaucus/ })
  await facility.getByRole('radio').first().check()
  const chosen = await slotField(page).inputValue()
  const slot = await slotThat(request, account, ({ id }) => id === chosen)
  expect(slot).toMatchObject({
    facility: { name: 'Equinix NY5' },
    site: 'EWR',
    speed: '100G',
    occupied: false,
  })
  await expect(page.getByLabel('Speed')).toHaveValue('100G')
  await expect(card(page, 'Your order')).toContainText('Equinix NY5')

  await review(page)
  await expect(card(page, 'Physical port')).toContainText('Equinix NY5')
  await expect(card(page, 'Physical port')).toContainText('Newark (EWR)')
  await expect(card(page, 'Physical port')).toContainText('Free')
  await place(page)
  await expect(card(page, 'Interconnect')).toContainText(chosen)
})

test('the list answers to the keyboard alone', async ({ page, account }) => {
  await openList(page, account)
  await searchField(page).press('F')
  await page.keyboard.type('rankfurt')
  await expect(page.getByRole('heading', { name: /^Frankfurt/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Amsterdam/ })).toBeHidden()

  // Enter leads on to what was found, and chooses there; the form is not submitted by either.
  await page.keyboard.press('Enter')
  await expect(slotChoices(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(slotChoices(page).first()).toBeChecked()
  await expect(slotField(page)).toHaveValue(await slotChoices(page).first().inputValue())
  await page.keyboard.press('ArrowDown')
  await expect(slotChoices(page).nth(1)).toBeFocused()
  await expect(slotField(page)).toHaveValue(await slotChoices(page).nth(1).inputValue())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Order an interconnect')

  await page.keyboard.press('Tab')
  await expect(slotField(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Review the order', level: 1 })).toBeFocused()
})

test('places with one device are marked, at the site or in the facility', async ({ page, account }) => {
  await openList(page, account)
  await searchField(page).fill('Dallas')
  await expect(page.getByText('Only one Cloudflare device at this site')).toBeVisible()
  await searchField(page).fill('NY2')
  await expect(page.getByText('Only one Cloudflare device in this facility')).toBeVisible()
  await searchField(page).fill('NY5')
  await expect(page.getByRole('group', { name: /^Equinix NY5/ })).toBeVisible()
  await expect(page.getByText('Only one Cloudflare device')).toBeHidden()
})

test('for a redundant pair, the list begins with what does not fail together with the port', async ({
  page,
  account,
  request,
}) => {
  const free = (await slotsOf(request, account)).filter(
    ({ occupied, ccr_device_name }) => !occupied && ccr_device_name,
  )
  const port = (await interconnectsOf(request, account))
    .filter(isDirect)
    .find(
      ({ site, ccr_device_name: device }) =>
        device && free.some((slot) => slot.site === site && slot.ccr_device_name !== device),
    )
  await page.goto(`/new?account=${account}&kind=direct&pair=${port?.name}`)
  await expect(slotChoices(page).first()).toHaveAccessibleName(/Another device at the same site/)
})

test('occupied slots are shown on request, and a refresh shows what changed', async ({
  page,
  account,
  request,
}) => {
  await openList(page, account)
  await searchField(page).fill('NY5')
  const facility = page.getByRole('group', { name: /^Equinix NY5/ })
  const first = facility.getByRole('radio').first()
  await expect(first).toHaveAccessibleName(/Free/)
  const id = await first.inputValue()
  const before = await facility.getByRole('radio').count()

  await colleagueOrders(request, account, id)
  await page.getByRole('button', { name: 'Refresh the slots' }).click()
  await expect(facility.getByRole('radio')).toHaveCount(before - 1)
  await page.getByLabel('Show occupied ones too').check()
  await expect(page.locator(`input[value="${id}"]`)).toHaveAccessibleName(/Occupied by your account/)
})

test('a search without a result offers what would have one', async ({ page, account }) => {
  await openList(page, account)
  await searchField(page).fill('Brussels')
  await expect(page.getByText('No free slot matches “Brussels”.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible()
  await page.getByRole('button', { name: /^Amsterdam \(AMS\), about 160 km away: \d+ free$/ }).click()
  await expect(page.getByRole('heading', { name: 'Amsterdam, Netherlands AMS' })).toBeVisible()

  await searchField(page).fill('<b>nothing</b> at all')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(searchField(page)).toHaveValue('')
  await expect(page.getByText(/free slots in \d+ facilities at \d+ sites/)).toBeVisible()
})

test('a pasted UUID is said in words before the review', async ({ page, account, request }) => {
  const free = await freeSlot(request, account)
  const taken = await slotThat(request, account, (slot) => slot.occupied && !slot.account)
  const own = await slotThat(request, account, (slot) => slot.occupied && slot.account === account)
  const holder = (await interconnectsOf(request, account)).find(
    (interconnect) => 'slot_id' in interconnect && interconnect.slot_id === own.id,
  )
  const port = card(page, 'The port')

  await fillPort(page, account, { slot: ` ${free.id.toUpperCase()} ` })
  await expect(port).toContainText(`${free.facility.name}, `)
  await expect(page.getByText(free.ccr_device_name ?? '', { exact: true }).last()).toBeVisible()
  await expect(neighbours(page)).toHaveCount(0)

  await slotField(page).fill(taken.id)
  await expect(port).toContainText('Somebody has it already')
  await expect(neighbours(page).first()).toBeVisible()

  await slotField(page).fill(own.id)
  await expect(port).toContainText('An interconnect of your own account is on it already.')
  await expect(port.getByRole('link', { name: `See ${holder?.name}` })).toBeVisible()

  await slotField(page).fill(uuid())
  await expect(port).toContainText('Cloudflare shows this account no slot with this UUID.')
  await slotField(page).fill('nothing yet')
  await expect(port).not.toContainText('Cloudflare shows this account no slot')
})

test('a link names a slot, and the list waits until it is asked for', async ({ page, account, request }) => {
  const slot = await freeSlot(request, account)
  await page.goto(`/new?account=${account}&kind=direct&slot_id=${slot.id}&speed=${slot.speed}`)
  await expect(slotField(page)).toHaveValue(slot.id)
  await expect(card(page, 'The port')).toContainText(slot.facility.name)
  await expect(searchField(page)).toBeHidden()
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(searchField(page)).toBeVisible()
})

test('another speed than the slot’s is warned of, and can be ordered', async ({ page, account, request }) => {
  const slot = await slotThat(request, account, ({ occupied, speed }) => !occupied && speed === '10G')
  await fillPort(page, account, { slot: slot.id, speed: '10g' })
  await expect(card(page, 'The port')).toContainText(slot.facility.name)
  await expect(page.getByText('is asked for')).toBeHidden()
  await page.getByLabel('Speed').fill('100G')
  await expect(page.getByText('The slot is 10 Gbps, and 100 Gbps is asked for.')).toBeVisible()
  await review(page)
  await expect(card(page, 'Physical port')).toContainText('The slot is 10 Gbps, and 100 Gbps is asked for.')
  await place(page)
  await expect(card(page, 'Nothing was created')).toContainText('Slot does not support speed 100G')
})

test('a slot lost in a race: the input is kept, and its neighbour is one click away', async ({
  page,
  account,
}) => {
  const lost = uuid('de0000004002')
  await fillPort(page, account, { slot: lost, speed: '10G' })
  await expect(card(page, 'The port')).toContainText('Equinix NY5, Newark (EWR)')
  await review(page)
  await place(page)
  await expect(card(page, 'Nothing was created')).toContainText('Slot is already occupied')

  await page.getByRole('link', { name: 'Change and order again' }).click()
  await expect(slotField(page)).toHaveValue(lost)
  await expect(page.getByLabel('Speed')).toHaveValue('10G')
  await expect(slotField(page)).toHaveAccessibleDescription(/Slot is already occupied/)
  await expect(neighbours(page).first()).toHaveAccessibleName(/10 Gbps in Equinix NY5/)
  await neighbours(page).first().click()

  await expect(page.getByRole('heading', { name: 'Review the order', level: 1 })).toBeFocused()
  await expect(card(page, 'Physical port')).toContainText('Equinix NY5')
  await expect(card(page, 'Physical port')).not.toContainText(lost)
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
})

test('a slot that is taken while the review is read is not ordered, and a neighbour can be', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  await fillPort(page, account, { slot: slot.id })
  await review(page)
  await expect(card(page, 'Physical port')).toContainText('Free')
  await colleagueOrders(request, account, slot.id)

  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('alert')).toContainText('This slot is not free')
  await expect(page.getByRole('button', { name: 'Place the order' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'See the order that holds it' })).toBeVisible()
  expect(await ordersOf(request, account)).toHaveLength(1)

  await neighbours(page).first().click()
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(card(page, 'Physical port')).toContainText(slot.facility.name)
  await expect(card(page, 'Physical port')).not.toContainText(slot.id)
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
})

test('a slot that another order holds leads to that order and to what is free beside it', async ({
  page,
  account,
}) => {
  const slot = uuid('de0000005001')
  await fillPort(page, account, { slot })
  await review(page)
  await place(page)
  const first = page.url()

  await fillPort(page, account, { slot, speed: '10G' })
  await review(page)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(slotField(page)).toHaveValue(slot)
  await expect(slotField(page)).toHaveAccessibleDescription(/Another order of this console holds this slot/)
  await expect(neighbours(page).first()).toBeVisible()
  await page.getByRole('link', { name: 'See the other order' }).click()
  await expect(page).toHaveURL(first)
})

test('where slots may not be read, the form says why and takes the UUID', async ({ page, request }) => {
  const account = `${freshAccount().slice(0, 25)}0000403`
  await page.goto(`/new?account=${account}&kind=direct`)
  await expect(page.getByText('Slots cannot be searched in this account')).toBeVisible()
  await expect(page.getByText('Enter the UUID that Cloudflare gave you below')).toBeVisible()
  await slotField(page).fill(uuid('de0000002002'))
  await expect(card(page, 'The port')).toContainText('the console’s credential may not read slots')
  await review(page)
  await expect(card(page, 'Physical port')).toContainText('The slot could not be looked up')
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  expect(await ordersOf(request, account)).toHaveLength(1)
})
