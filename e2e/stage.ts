import { expect, type Page } from 'playwright/test'
import { startConsole } from '../src/node.ts'
import { readConfig } from '../src/proxy/config.ts'
import { SCENARIOS } from '../src/simulator/scenarios.ts'
import type { SentinelCode } from '../src/simulator/sentinels.ts'
import { test as base } from './console-test.ts'

// The demo as a presenter uses it.

/** A demo of these tests’ own: to speed time up and to reset everything would disturb the other tests. */
export const test = base.extend<{ still: undefined }, { stage: string }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
    async ({}, provide) => {
      const { CONSOLE_HAS_VISITORS, CONSOLE_URL = '' } = process.env
      // There, every test has one anyway.
      if (CONSOLE_HAS_VISITORS) return provide(CONSOLE_URL)
      const running = await startConsole(readConfig({ DEMO: '1', PORT: '0' }), { report: console.error })
      await provide(running.url)
      await running.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ stage }, provide) => {
    await provide(stage)
  },
  still: [
    async ({ request }, provide) => {
      await provide(undefined)
      await request.post('/demo/clock', { headers: { 'x-console': '1' }, data: { speed: 1 } })
    },
    { auto: true },
  ],
})

/** The panel, beside the page. */
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Presenter' })
/** The button that opens it. */
export const opener = (page: Page) => page.getByRole('button', { name: 'Presenter', exact: true })

/** Opens the list and then the panel. */
export async function openPanel(page: Page, account: string): Promise<void> {
  await page.goto(`/?account=${account}`)
  await opener(page).click()
  await expect(panel(page).getByRole('heading', { name: 'Scenarios' })).toBeVisible()
}

/** One click on a scenario, by its name. */
export async function begin(page: Page, code: SentinelCode, kind: 'Physical port' | 'Google Cloud partner') {
  const { title, group } = SCENARIOS.find((scenario) => scenario.code === code) ?? { title: '', group: '' }
  if (group !== 'For the stage') await panel(page).getByText(group, { exact: true }).click()
  await panel(page)
    .getByRole('button', { name: `${title}: ${kind}`, exact: true })
    .click()
  await expect(page.getByRole('heading', { name: 'Order an interconnect', level: 1 })).toBeVisible()
  await expect(panel(page).getByRole('status').first()).toContainText(title)
}

/** Makes time pass this many times as fast. */
export async function setSpeed(page: Page, speed: string): Promise<void> {
  await panel(page).getByRole('radio', { name: speed }).check()
  await expect(page.getByRole('banner')).toContainText(speed)
}
