import { expect } from 'playwright/test'
import { card, fillPort, freeSlot, interconnectsOf, orderPort, place, review } from './console-page.ts'
import { test } from './console-test.ts'

test('a person orders a physical port and sees everything that Cloudflare returned of it', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  const before = await interconnectsOf(request, account)

  await fillPort(page, account, { slot: slot.id, speed: slot.speed })
  await review(page)
  await expect(card(page, 'Physical port')).toContainText(slot.facility.name)
  await expect(card(page, 'Physical port')).toContainText('Free')
  await expect(card(page, 'Before you confirm')).toContainText('bills the cross-connect')
  await place(page)

  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  const created = (await interconnectsOf(request, account)).filter(
    ({ name }) => !before.some((older) => older.name === name),
  )
  expect(created).toMatchObject([{ type: 'direct', slot_id: slot.id, speed: slot.speed }])
  const result = card(page, 'Interconnect')
  for (const value of Object.values(created[0] ?? {}).flatMap(textsOf))
    await expect(result).toContainText(value)
})

/** A field’s value as the card shows it: a facility by its name and the lines of its address. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

test('the review asks for the slot’s own speed where none was given', async ({ page, account, request }) => {
  const slot = await freeSlot(request, account)
  await fillPort(page, account, { slot: slot.id })
  await review(page)
  await page.getByRole('tab', { name: 'JSON' }).click()
  await expect(page.getByRole('tabpanel')).toContainText(slot.id)
  await expect(page.getByRole('tabpanel')).not.toContainText('speed')
  await place(page)
  await expect(card(page, 'Interconnect')).toContainText(`(${slot.speed})`)
})

test('blanks, line breaks and capitals around a slot’s UUID do not matter', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: `  ${slot.id.toUpperCase()}\n`, speed: ` ${slot.speed} ` })
  await expect(card(page, 'Interconnect')).toContainText(slot.id)
})

test('a port turns Healthy once its fibre is plugged in', async ({ page, account, request }) => {
  test.setTimeout(60_000)
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  await expect(card(page, 'Status')).toContainText('Pending')
  await expect(card(page, 'To working traffic')).toContainText('Next: Letter of Authorization')

  await page.getByRole('button', { name: 'Plug the fibre in' }).click()
  await expect(card(page, 'Status')).toContainText('Healthy', { timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Plug the fibre in' })).toBeHidden()
  await expect(card(page, 'To working traffic')).toContainText('Done: Light')
})

test('the result can be taken away: its name, its JSON, and the request that made it', async ({
  page,
  account,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  const created = (await interconnectsOf(request, account)).find(
    (interconnect) => 'slot_id' in interconnect && interconnect.slot_id === slot.id,
  )

  await page.getByRole('button', { name: 'Copy the name' }).click()
  await expect.poll(clipboard).toBe(created?.name)
  await page.getByRole('button', { name: 'Copy JSON' }).click()
  await expect.poll(async () => JSON.parse(await clipboard()) as unknown).toEqual(created)
  await page.getByRole('button', { name: 'Copy request' }).click()
  await expect.poll(clipboard).toContain(`"slot_id": "${slot.id}"`)
  expect(await clipboard()).toContain('Bearer $CLOUDFLARE_API_TOKEN')
})
