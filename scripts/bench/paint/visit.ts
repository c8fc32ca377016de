import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright'
import { firstSeen, type Sought, watchFor } from '../../../e2e/first-data.ts'

declare global {
  interface Window {
    /** When the largest thing so far was painted, in milliseconds since the navigation. */
    largestPaint?: number
  }
}

/** Slow 4G as Lighthouse applies it; throughputs in bytes per second. */
const NETWORK = {
  offline: false,
  latency: 562,
  downloadThroughput: 1_470_000 / 8,
  uploadThroughput: 675_000 / 8,
}
const CPU_DIVISOR = 4
/** What comes with the data, or is read after it, may be larger than all before: so long it is waited for. */
const SETTLING_MS = 3_000

/** A first visit by a slow machine on a slow network: when the largest paint was, and when what is sought was there, in ms. */
export async function visit<Wanted extends Sought>(
  browser: Browser,
  url: string,
  sought: Wanted,
): Promise<Record<keyof Wanted | 'paint', number>> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_DIVISOR })
    await watchFor(page, sought)
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) window.largestPaint = startTime
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    await page.goto(url, { waitUntil: 'commit' })
    const seen = await firstSeen(page, sought)
    await pause(SETTLING_MS)
    const paint = await page.evaluate(() => window.largestPaint ?? Number.NaN)
    return { ...seen, paint }
  } finally {
    await context.close()
  }
}
