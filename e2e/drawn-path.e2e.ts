import { expect, type Page } from 'playwright/test'
import { card, fillPort, orderPartner, pairingKey, place, review } from './console-page.ts'
import { test } from './console-test.ts'
import { slotThat } from './slot-list.ts'

/** A drawn path, as it is read out. */
const drawn = (page: Page, name: string | RegExp) => page.getByRole('list', { name, exact: true })

test('the drawn path says what is up, what waits and for whom, from the review on', async ({
  page,
  account,
  request,
}) => {
  const slot = await slotThat(request, account, ({ occupied }) => !occupied)
  const path = drawn(page, `Path from Your cage to Cloudflare ${slot.site}`)
  await fillPort(page, account, { slot: slot.id })
  await review(page)
  await expect(path.getByRole('listitem')).toHaveText([
    `Your cage, ${slot.facility.name}`,
    'Planned: the facility runs it',
    'Cross-connect, run by the facility',
    'Planned: you order it',
    new RegExp(`^Cloudflare ${slot.site}, port`),
  ])
  await place(page)
  await expect(path).toContainText('Waits for you: hand over the LOA')
  await expect(path).toContainText('Waits for light')
  await page.getByRole('button', { name: 'Mark as handed over' }).first().click()
  await expect(path).toContainText('Waits for the facility')
})

test('redundancy is two paths side by side, and the missing one is drawn as missing', async ({
  page,
  account,
}) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ region: 'us-south1' }), bandwidth: '1G' })
  await expect(drawn(page, /, its pair$/)).toContainText('VLAN attachment, domain 2Not ordered')
  await orderPartner(page, account, {
    pairingKey: pairingKey({ region: 'us-south1', domain: '2' }),
    bandwidth: '1G',
  })
  await expect(card(page, 'Redundancy')).toContainText('Has a pair')
  const [own, pair] = [drawn(page, /, this one$/), drawn(page, /, its pair$/)]
  await expect(own).toContainText('VLAN attachment, domain 2')
  await expect(pair).toContainText('VLAN attachment, domain 1')
  for (const path of [own, pair]) await expect(path).toContainText('Waits for Cloudflare and Google')
  const [left, right] = [await own.boundingBox(), await pair.boundingBox()]
  expect(left?.y).toBe(right?.y)
  await page.setViewportSize({ width: 320, height: 800 })
  expect((await pair.boundingBox())?.x).toBe((await own.boundingBox())?.x)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
