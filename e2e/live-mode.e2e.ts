import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { systemClock } from '../src/contract/clock.ts'
import { createHttpServer } from '../src/http-server.node.ts'
import { startConsole } from '../src/node.ts'
import { readConfig } from '../src/proxy/config.ts'
import { createSimulator } from '../src/simulator/create-simulator.ts'
import { freeSlot, orderPort } from './console-page.ts'
import { test as base } from './console-test.ts'

// Live mode, with the simulator on loopback in Cloudflare’s place: nothing of the demo is there.

const LIVE_ACCOUNT = '1ce00000000000000000000000000001'

const test = base.extend<object, { live: string }>({
  live: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
    async ({}, provide) => {
      const simulator = createSimulator({ clock: systemClock })
      const cloudflare = createHttpServer((request) => simulator.fetch(request))
      await new Promise<void>((resolve) => void cloudflare.server.listen(0, '127.0.0.1', resolve))
      const address = cloudflare.server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      const dataDir = mkdtempSync(join(tmpdir(), 'console-live-'))
      const running = await startConsole(
        readConfig({
          PORT: '0',
          DATA_DIR: dataDir,
          CLOUDFLARE_API_TOKEN: 'token',
          CLOUDFLARE_ACCOUNT_ID: LIVE_ACCOUNT,
          CLOUDFLARE_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
        }),
        { report: console.error },
      )
      await provide(running.url)
      await running.close()
      await cloudflare.close()
      rmSync(dataDir, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

/** All the code that this page loads from now on; what names a control of the demo is the demo’s. */
function loadedBy(page: Page): { scripts(): Promise<string[]> } {
  const addresses = new Set<string>()
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) addresses.add(request.url())
  })
  // Read afterwards: what a page has left behind the browser no longer knows.
  const read = async (address: string) => (await page.request.get(address)).text()
  return { scripts: () => Promise.all(Array.from(addresses, read)) }
}

/** Over every screen, to a port that waits for its fibre. */
async function everyScreen(page: Page, account: string): Promise<void> {
  await page.goto(`/?account=${account}`)
  await expect(page.getByRole('table', { name: 'Interconnects' })).toBeVisible()
  await page.goto(`/activity?account=${account}`)
  const slot = await freeSlot(page.request, account)
  await orderPort(page, account, { slot: slot.id })
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Pending')
  await page.waitForLoadState('networkidle')
}

test.describe('live mode', () => {
  test.use({ baseURL: ({ live }, provide) => provide(live) })

  test('loads no code of the demo on any screen, and has none of its controls', async ({ page, request }) => {
    const loaded = loadedBy(page)
    await everyScreen(page, LIVE_ACCOUNT)
    const scripts = await loaded.scripts()
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((script) => script.includes('/demo/'))).toEqual([])
    await expect(page.getByRole('button', { name: 'Presenter' })).toBeHidden()
    await expect(page.getByText('DEMO', { exact: true })).toBeHidden()

    const asConsole = { headers: { 'x-console': '1' } }
    for (const path of ['/demo/clock', '/demo/scenarios']) {
      expect((await request.get(path, asConsole)).status(), path).toBe(404)
    }
    for (const path of [
      '/demo/clock',
      '/demo/reset',
      `/demo/accounts/${LIVE_ACCOUNT}/interconnects/a/fibre`,
    ]) {
      expect((await request.post(path, { ...asConsole, data: {} })).status(), path).toBe(404)
    }
  })

  test('ignores a link to a scenario and takes it out of the address', async ({ page }) => {
    const loaded = loadedBy(page)
    await page.goto(`/new?account=${LIVE_ACCOUNT}&kind=direct&scenario=no-answer`)
    await expect(page.getByLabel('Slot UUID')).toHaveValue('')
    await expect(page).toHaveURL(
      (url) => !url.search.includes('scenario') && url.search.includes('kind=direct'),
    )
    expect((await loaded.scripts()).filter((script) => script.includes('/demo/'))).toEqual([])
  })
})

test('the demo does load it, as this test’s way to see that proves', async ({ page, account }) => {
  const loaded = loadedBy(page)
  await everyScreen(page, account)
  expect((await loaded.scripts()).filter((script) => script.includes('/demo/'))).not.toEqual([])
})
