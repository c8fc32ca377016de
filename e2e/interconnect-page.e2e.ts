import { expect, type Page } from 'playwright/test'
import {
  card,
  freeSlot,
  interconnectsOf,
  openOwnPage,
  orderPartner,
  orderPort,
  pairingKey,
  uuid,
} from './console-page.ts'
import { freshAccount, test } from './console-test.ts'
import { interconnectInState } from './interconnect-in-state.ts'
import { test as stagedTest } from './late-stage.ts'

/** Writes down what a screen reader is told of the status, from now on. */
async function listenToStatus(page: Page): Promise<() => Promise<string[]>> {
  const region = card(page, 'Status').getByRole('status')
  await region.evaluate((element) => {
    const heard: string[] = []
    Object.assign(element, { heard })
    new MutationObserver(() => heard.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  return () => region.evaluate((element) => (element as HTMLElement & { heard: string[] }).heard) // put there above
}

test('a port is followed from Pending to Healthy, each step by who can tell that it is done', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  await openOwnPage(page)
  const status = card(page, 'Status')
  await expect(status).toContainText('Pending')
  const heard = await listenToStatus(page)

  const timeline = card(page, 'To working traffic')
  await expect(timeline).toContainText('1 of 7 done')
  const letter = timeline.getByRole('listitem').filter({ hasText: 'Letter of Authorization' })
  await expect(letter).toContainText('You confirm')
  await letter.getByRole('button', { name: 'Mark as handed over' }).click()
  await expect(letter).toContainText('Confirmed by local')
  await expect(letter.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(letter).toContainText('Next: Letter of Authorization')
  await letter.getByRole('button', { name: 'Mark as handed over' }).click()
  await expect(timeline.getByRole('listitem').filter({ hasText: 'Next: Cross-connect' })).toContainText(
    'The facility, 1–2 weeks or more',
  )

  await page.getByRole('button', { name: 'Plug the fibre in' }).click()
  await expect(async () => {
    await status.getByRole('button', { name: 'Check now' }).click()
    await expect(status).toContainText('Active', { timeout: 1_000 })
  }).toPass()
  await status.getByRole('button', { name: 'Check now' }).click()
  await status.getByRole('button', { name: 'Check now' }).click()
  const light = timeline.getByRole('listitem').filter({ hasText: 'Done: Light' })
  await expect(light).toContainText('Cloudflare reports')
  for (const step of ['Addresses', 'Health checks', 'Routes']) {
    await timeline.getByRole('button', { name: `Mark as done: ${step}` }).click()
    await expect(timeline.getByRole('button', { name: `Undo: ${step}` })).toBeVisible()
  }
  await expect(timeline).toContainText('All 7 done')
  expect(await heard()).toEqual(['The status is now Healthy, before it was Pending.'])

  await page.reload()
  await expect(card(page, 'To working traffic')).toContainText('All 7 done')
})

stagedTest('an attachment is followed to routes on both sides', async ({ page, account, stage }) => {
  await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
  await openOwnPage(page)
  await expect(card(page, 'Letter of Authorization')).toBeHidden()
  const timeline = card(page, 'To working traffic')
  for (const step of [
    'Partner’s name',
    'Activate the attachment',
    'BGP',
    'Routes in Google Cloud',
    'Routes at Cloudflare',
  ]) {
    await timeline.getByRole('button', { name: `Mark as done: ${step}` }).click()
    await expect(timeline.getByRole('button', { name: `Undo: ${step}` })).toBeVisible()
  }
  await expect(timeline).toContainText('6 of 7 done')
  stage.leap(60_000)
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(timeline).toContainText('All 7 done')
})

test('a port that is Down is explained: in both of Cloudflare’s words, with its reason and what to check', async ({
  page,
  account,
  request,
}) => {
  const name = await interconnectInState(request, account, 'direct', 'Down')
  await page.goto(`/interconnects/${name}?account=${account}`)
  const status = card(page, 'Status')
  await expect(status.getByRole('definition')).toHaveText(['Down', 'Unhealthy'])
  await expect(status).toContainText(/Cloudflare’s reason: “.+”/)
  await expect(status.getByRole('listitem')).toHaveText([/^Cable/, /^RX and TX/, /^Optics/, /−20 dBm/])
  await expect(card(page, 'To working traffic')).toContainText('Fault: Light')
})

test('a status that nobody has seen is shown as it came, and neutral', async ({ page, account }) => {
  await orderPort(page, account, { slot: uuid('de0000002005') })
  await openOwnPage(page)
  const status = card(page, 'Status')
  await expect(status).toContainText('This console does not know this state.')
  await expect(status).toContainText('Cloudflare’s reason: “Maintenance window”')
  await expect(status.getByRole('definition').first()).toHaveText('Degraded')
  await expect(status.getByRole('listitem')).toHaveCount(0)
  await expect(card(page, 'To working traffic')).toContainText('Next: Letter of Authorization')
})

test('a person calls an interconnect by a label of their own, and takes it away again', async ({
  page,
  account,
  request,
}) => {
  const [{ name } = { name: '' }] = await interconnectsOf(request, account)
  await page.goto(`/interconnects/${name}?account=${account}`)
  await page.getByRole('button', { name: 'Give it a label' }).click()
  const field = page.getByLabel('Your label')
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/not sent to Cloudflare/)
  await field.fill('x'.repeat(81))
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/80 characters at most/)
  await field.fill('  Paris, left rack ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Paris, left rack', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the label' })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Paris, left rack', level: 1 })).toBeVisible()
  await expect(card(page, 'Interconnect')).toContainText(name)

  await page.getByRole('button', { name: 'Change the label' }).click()
  await page.getByLabel('Your label').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
})

test('what Cloudflare’s support asks for is copied in one piece', async ({ page, account, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await orderPort(page, account, { slot: uuid('de0000002005') })
  const order = new URL(page.url()).pathname.split('/').at(-1)
  await openOwnPage(page)
  await expect(card(page, 'Status')).toContainText('Degraded')
  await page.getByRole('button', { name: 'Copy support bundle' }).click()
  const clipboard = async () =>
    JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as unknown
  await expect.poll(clipboard).toMatchObject({
    interconnect: { account, type: 'direct' },
    order: { id: order, ray: expect.any(String) as unknown },
    status_seen: [{ state: 'Degraded', reason: 'Maintenance window', ray: expect.any(String) as unknown }],
  })
})

test('an interconnect has a page whatever its name, and it can be reloaded', async ({ page }) => {
  const account = `${freshAccount().slice(0, 25)}0000911`
  await page.goto(`/?account=${account}`)
  await page.getByRole('rowheader', { name: 'icon/ewr/0001', exact: true }).getByRole('link').click()
  await expectPageOf(page, 'icon/ewr/0001')
  await page.reload()
  await expectPageOf(page, 'icon/ewr/0001')
  for (const name of ['100%', '%2F', '%E0%A4%A', '...', 'what?query=1&more=2#fragment', 'München–Zürich ☁️']) {
    await page.goto(`/interconnects/${encodeURIComponent(name)}?account=${account}`)
    await expectPageOf(page, name)
  }
})

async function expectPageOf(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible()
  await expect(card(page, 'Interconnect')).toContainText(name)
  await expect(card(page, 'Status')).toContainText('Dashboard')
}
