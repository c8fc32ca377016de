import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { systemClock } from '../src/contract/clock.ts'
import { createHttpServer } from '../src/http-server.node.ts'
import { startConsole } from '../src/node.ts'
import { readConfig } from '../src/proxy/config.ts'
import { createSimulator } from '../src/simulator/create-simulator.ts'
import { test as base } from './console-test.ts'

// Live mode while Cloudflare takes its time to say who is here.

const ACCOUNT = '1ce00000000000000000000000000002'

interface Slow {
  url: string
  /** Cloudflare answers from now on, also what was asked before. */
  answer(): void
}

const test = base.extend<{ slow: Slow }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
  slow: async ({}, provide) => {
    const simulator = createSimulator({ clock: systemClock })
    const { promise: answering, resolve: answer } = Promise.withResolvers<void>()
    const cloudflare = createHttpServer(async (request) => {
      await answering
      return simulator.fetch(request)
    })
    await new Promise<void>((resolve) => void cloudflare.server.listen(0, '127.0.0.1', resolve))
    const address = cloudflare.server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const dataDir = mkdtempSync(join(tmpdir(), 'console-slow-'))
    const running = await startConsole(
      readConfig({
        PORT: '0',
        DATA_DIR: dataDir,
        CLOUDFLARE_API_TOKEN: 'token',
        CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
        CLOUDFLARE_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
      }),
      { report: console.error },
    )
    await provide({ url: running.url, answer })
    answer()
    await running.close()
    await cloudflare.close()
    rmSync(dataDir, { recursive: true })
  },
  baseURL: ({ slow }, provide) => provide(slow.url),
})

for (const [screen, address, heading] of [
  ['activity-page', '/activity', 'Activity'],
  ['interconnect-page', '/interconnects/icon-none', 'icon-none'],
  ['order-page', '/orders/b7e6c1a0-0000-4000-8000-000000000001', 'No such order'],
] as const) {
  test(`the script of ${address} comes while it is asked who is here`, async ({ page, slow }) => {
    const script = page.waitForResponse((response) => response.url().includes(`/assets/${screen}-`))
    await page.goto(address)
    await script
    await expect(page.getByText('Reading your session…')).toBeAttached()
    slow.answer()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  })
}
