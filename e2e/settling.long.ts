import { type BrowserContext, expect, type Page } from 'playwright/test'
import { SENTINELS, type SentinelCode } from '../src/simulator/sentinels.ts'
import { card, interconnectsOf, orderPartner, orderPort, ordersOf, pairingKey, uuid } from './console-page.ts'
import { freshAccount, test } from './console-test.ts'

// What becomes of an order in the minute after it. The stories wait side by side, each in tabs and a world of its own.

test.describe.configure({ timeout: 120_000 })
const patiently = { timeout: 60_000 }

/** A port and an attachment that were ordered under the same scenario. */
interface Story {
  account: string
  port: Page
  partner: Page
}

async function begin(context: BrowserContext, scenario: SentinelCode): Promise<Story> {
  const ending = SENTINELS.find(({ code }) => code === scenario)?.input ?? ''
  const account = freshAccount()
  const port = await context.newPage()
  await orderPort(port, account, { slot: uuid(ending) })
  const partner = await context.newPage()
  await orderPartner(partner, account, { pairingKey: pairingKey({ ending }), bandwidth: '1G' })
  return { account, port, partner }
}

test('what was created without an answer is found, and was sent once', async ({ context, request }) => {
  const late = await begin(context, 'late-in-the-list')
  const unanswered = await begin(context, 'no-answer')
  const faulty = await begin(context, 'fault-after-creating')
  await refreshUntilListed(late)
  const whatHappened = unanswered.partner.getByText('Cloudflare did not answer in time')
  await expect(whatHappened).toBeVisible(patiently)

  for (const { account, port, partner } of [faulty, unanswered, late]) {
    // A port is recognised by its slot. Of an attachment only a person can say that it is the one.
    await expect(port.getByRole('main')).toContainText('then found on the account’s list', patiently)
    await expect(card(port, 'Interconnect')).toContainText('-de00')
    await expect(partner.getByRole('link', { name: /^icon-gcp-/ })).toHaveCount(1, patiently)
    await expect(card(partner, 'No confirmed answer')).toContainText('Do not order it again')
    expect(await interconnectsOf(request, account)).toHaveLength(SEEDED + 2)
    expect(await ordersOf(request, account)).toHaveLength(2)
  }
})

/** So many interconnects are in every new account. */
const SEEDED = 18

/** Looks at the list until it shows both. The console learns from every list that it reads, whoever asked for it. */
async function refreshUntilListed({ account, port }: Story): Promise<void> {
  const list = await port.context().newPage()
  await list.goto(`/?account=${account}`)
  await expect(list.getByText('An order has no confirmed answer')).toHaveCount(2)
  await expect(async () => {
    await list.getByRole('button', { name: 'Refresh' }).click()
    await expect(list.getByRole('rowheader')).toHaveCount(SEEDED + 2, { timeout: 2_000 })
  }).toPass(patiently)
}

test('a status changes on the page that is open: to Healthy, or to Down with Cloudflare’s reason', async ({
  page,
  account,
  context,
}) => {
  await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
  const { port, partner } = await begin(context, 'goes-down')
  for (const tab of [page, port, partner]) await expect(card(tab, 'Status')).toContainText('Pending')

  await expect(card(page, 'Status')).toContainText('Healthy', patiently)
  await expect(card(page, 'To working traffic')).toContainText('Next: Partner’s name')
  await expect(card(port, 'Status')).toContainText('Cloudflare’s reason: “Receive power −27.3 dBm', patiently)
  await expect(card(port, 'Status')).toContainText('What to check, the likeliest first')
  await expect(card(partner, 'Status')).toContainText('was deactivated in Google Cloud”', patiently)
  await expect(card(partner, 'Status')).toContainText('Down')
})
