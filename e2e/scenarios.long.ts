import { expect, type Page } from 'playwright/test'
import { type PlayedCode, SCENARIOS } from '../src/simulator/scenarios.ts'
import { card, openOwnPage, place, review } from './console-page.ts'
import { begin, openPanel, setSpeed, test } from './stage.ts'

// Each of the presenter’s scenarios, from its one click to what the audience sees.

type Story = (page: Page) => Promise<void>

const rejected =
  (message: string): Story =>
  async (page) => {
    await review(page)
    await place(page)
    await expect(card(page, 'Nothing was created')).toContainText(message)
  }

const inDoubt: Story = async (page) => {
  await review(page)
  await place(page)
  await expect(card(page, 'No confirmed answer')).toBeVisible()
}

const foundOnceFaster: Story = async (page) => {
  await setSpeed(page, '60×')
  await expect(page.getByRole('main')).toContainText('then found on the account’s list')
  await expect(card(page, 'Interconnect')).toContainText('de000000')
}

const foundAfterDoubt: Story = async (page) => {
  await inDoubt(page)
  await foundOnceFaster(page)
}

const created: Story = async (page) => {
  await review(page)
  await place(page)
  await expect(card(page, 'Interconnect')).toContainText('de000000')
}

/** By scenario: what is ordered under it, and what the audience sees. The type checker misses none. */
const STORIES: Record<PlayedCode, ['Physical port' | 'Google Cloud partner', Story]> = {
  'slot-taken-in-a-race': ['Physical port', rejected('Slot is already occupied')],
  'no-answer': [
    'Physical port',
    async (page) => {
      await review(page)
      await place(page)
      await expect(card(page, 'Ordering')).toContainText('Do not submit it again.')
      await foundOnceFaster(page)
    },
  ],
  'late-in-the-list': ['Physical port', foundAfterDoubt],
  'permission-missing': ['Google Cloud partner', rejected('Magic WAN Write or Magic Transit Write')],
  'rate-limited': ['Google Cloud partner', rejected('rate limit is used up')],
  'goes-down': [
    'Physical port',
    async (page) => {
      await review(page)
      await place(page)
      await expect(card(page, 'Status')).toContainText('Pending')
      await setSpeed(page, '60×')
      await expect(card(page, 'Status')).toContainText('Cloudflare’s reason: “Receive power −27.3 dBm')
    },
  ],
  'wrong-region': ['Google Cloud partner', rejected('Pairing key does not match the region')],
  'slot-taken': [
    'Physical port',
    async (page) => {
      await review(page)
      await expect(page.getByRole('alert')).toContainText('This slot is not free')
      await expect(page.getByRole('button', { name: 'Place the order' })).toBeHidden()
      await card(page, 'Free slots nearby')
        .getByRole('button', { name: /^Take this slot/ })
        .first()
        .click()
      await place(page)
      await expect(card(page, 'Interconnect')).toBeVisible()
    },
  ],
  'slot-unknown': [
    'Physical port',
    async (page) => {
      await page.getByRole('button', { name: 'Review the order' }).click()
      await expect(page.getByRole('alert').first()).toContainText('Cloudflare knows no slot with this UUID.')
    },
  ],
  'bad-speed': ['Google Cloud partner', rejected('Bandwidth 1G is not available in this region')],
  'used-key': ['Google Cloud partner', rejected('Pairing key has already been used')],
  'fault-after-creating': ['Physical port', foundAfterDoubt],
  'fault-before-creating': ['Google Cloud partner', inDoubt],
  conflict: ['Google Cloud partner', inDoubt],
  'html-answer': ['Google Cloud partner', inDoubt],
  'strange-status': [
    'Physical port',
    async (page) => {
      await created(page)
      await expect(card(page, 'Status')).toContainText('Degraded')
    },
  ],
  'loa-missing': [
    'Physical port',
    async (page) => {
      await created(page)
      await page.getByRole('button', { name: 'Download the LOA' }).click()
      await expect(page.getByRole('alert')).toContainText('There is no Letter of Authorization')
    },
  ],
  'removal-no-answer': [
    'Physical port',
    async (page) => {
      await created(page)
      await setSpeed(page, '60×')
      await openOwnPage(page)
      await page.getByRole('button', { name: 'Remove this interconnect…' }).click()
      const name = await page.getByRole('heading', { level: 1 }).innerText()
      await page.getByLabel('Type its name to remove it').fill(name)
      await page.keyboard.press('Enter')
      await expect(page.getByText(`${name} was removed`)).toBeVisible()
    },
  ],
  vanishes: [
    'Physical port',
    async (page) => {
      await created(page)
      await setSpeed(page, '60×')
      await expect(card(page, 'The interconnect as it was')).toContainText('de000000')
    },
  ],
}

for (const { code, title } of SCENARIOS) {
  test(`${title}: from one click to what the audience sees`, async ({ page, account }) => {
    const [kind, story] = STORIES[code as PlayedCode] // SCENARIOS has no other codes
    await openPanel(page, account)
    await begin(page, code as PlayedCode, kind)
    await story(page)
  })
}
