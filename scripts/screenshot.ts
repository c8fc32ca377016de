import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { fillPort, freeSlot, place, review } from '../e2e/console-page.ts'
import { startConsole } from '../src/node.ts'
import { readConfig } from '../src/proxy/config.ts'
import { launchOptions } from './browser.ts'
import { buildWhenStale } from './build-when-stale.ts'

// Makes the README’s picture: a port that was just ordered, as the demo shows it.

/** One of the accounts that the demo lists, so that it has a name. */
const ACCOUNT = '0123456789abcdef0123456789abcdef'
const PICTURE = fileURLToPath(new URL('../.github/screenshot.png', import.meta.url))

if (!buildWhenStale()) throw new Error('There is no application to take a picture of.')
const demo = await startConsole(readConfig({ DEMO: '1', PORT: '0' }), { report: console.error })
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage({
  baseURL: demo.url,
  viewport: { width: 1280, height: 980 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
})

const slot = await freeSlot(page.request, ACCOUNT)
await fillPort(page, ACCOUNT, { slot: slot.id })
await review(page)
await place(page)
await page.getByRole('button', { name: 'Plug the fibre in' }).waitFor()
await page.screenshot({ path: PICTURE })

await browser.close()
await demo.close()
console.log(PICTURE)
