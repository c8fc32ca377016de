import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from 'playwright/test'
import { card, freeSlot, orderPartner, orderPort, pairingKey, uuid } from './console-page.ts'
import { freshAccount, test } from './console-test.ts'
import { interconnectInState } from './interconnect-in-state.ts'

// From the painted HTML until everything is read, nothing on a screen may move away from under the pointer.

interface OpenedScreen {
  name: string
  /** Its address, once there is in the account what it shows. */
  prepare(page: Page, account: string, request: APIRequestContext): Promise<string>
  /** Is there once the screen is complete but for what is still a grey bar. */
  complete(page: Page): Promise<void>
}

/** https://wicg.github.io/layout-instability/#sec-layout-shift, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  value: number
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
}

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') })
const list = async (page: Page) => expect(rows(page).first()).toBeVisible()
const interconnect = async (page: Page) => expect(card(page, 'Status')).toContainText('Dashboard')

const SCREENS: readonly OpenedScreen[] = [
  { name: 'the list', prepare: async (_page, account) => `/?account=${account}`, complete: list },
  { name: 'the list of the first account', prepare: async () => '/', complete: list },
  {
    name: 'the list with a label and an order that needs attention',
    async prepare(page, account, request) {
      const name = await interconnectInState(request, account, 'direct', 'Down')
      await request.put(`/api/accounts/${account}/interconnects/${name}/label`, {
        headers: { 'x-console': '1' },
        data: { label: 'Payments' },
      })
      await orderPort(page, account, { slot: uuid('de0000005001') })
      await expect(card(page, 'No confirmed answer')).toBeVisible()
      return `/?account=${account}`
    },
    async complete(page) {
      await expect(page.getByText('An order has no confirmed answer')).toBeVisible()
      await list(page)
    },
  },
  {
    name: 'the order form',
    prepare: async (_page, account) => `/new?account=${account}`,
    complete: async (page) => expect(page.getByRole('radio', { name: 'Physical port' })).toBeEnabled(),
  },
  {
    name: 'the form for a port',
    prepare: async (_page, account) => `/new?account=${account}&kind=direct`,
    complete: async (page) => expect(page.getByText(/^\d+ free slots? in /)).toBeVisible(),
  },
  {
    name: 'the form for an attachment',
    prepare: async (_page, account) => `/new?account=${account}&kind=gcp_partner`,
    complete: async (page) => expect(page.getByLabel('Pairing key', { exact: true })).toBeEnabled(),
  },
  {
    name: 'the activity',
    async prepare(page, account) {
      await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
      await expect(card(page, 'Interconnect')).toBeVisible()
      return `/activity?account=${account}`
    },
    complete: async (page) => expect(page.getByRole('table', { name: 'Activity' })).toContainText('Created'),
  },
  {
    name: 'an activity of many entries, of which the first are drawn first,',
    async prepare(_page, account, request) {
      await orderUnknownSlots(request, account, 20)
      return `/activity?account=${account}`
    },
    complete: async (page) =>
      // Two of each order, below the headings.
      expect(page.getByRole('table', { name: 'Activity' }).getByRole('row')).toHaveCount(41),
  },
  {
    name: 'an order without a confirmed answer',
    async prepare(page, account) {
      await orderPort(page, account, { slot: uuid('de0000005001') })
      await expect(card(page, 'No confirmed answer')).toBeVisible()
      return page.url()
    },
    complete: async (page) => expect(card(page, 'No confirmed answer')).toBeVisible(),
  },
  {
    name: 'a port that was ordered a moment ago',
    async prepare(page, account, request) {
      await orderPort(page, account, { slot: (await freeSlot(request, account)).id })
      await expect(card(page, 'Interconnect')).toBeVisible()
      return page.url()
    },
    complete: interconnect,
  },
  {
    name: 'an attachment that was ordered a moment ago',
    async prepare(page, account) {
      await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
      await expect(card(page, 'Interconnect')).toBeVisible()
      return page.url()
    },
    complete: interconnect,
  },
  {
    name: 'an interconnect that is down',
    prepare: async (_page, account, request) =>
      `/interconnects/${await interconnectInState(request, account, 'direct', 'Down')}?account=${account}`,
    complete: interconnect,
  },
  {
    name: 'an attachment',
    prepare: async (_page, account, request) =>
      `/interconnects/${await interconnectInState(request, account, 'gcp_partner', 'Healthy')}?account=${account}`,
    complete: interconnect,
  },
]

for (const { name, prepare, complete } of SCREENS) {
  test(`nothing moves while ${name} opens, the first time and again`, async ({ page, account, request }) => {
    const address = await prepare(page, account, request)
    const devtools = await page.context().newCDPSession(page)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await devtools.send('Network.clearBrowserCache')
      for (const visit of ['first', 'second']) {
        await page.goto('about:blank')
        await page.goto(address)
        await complete(page)
        await expect.poll(() => greyBars(page)).toBe(0)
        expect(await shifts(page), `on the ${visit} visit at ${width} px`).toEqual([])
      }
    }
  })
}

test('what does move is seen', async ({ page }) => {
  await page.goto(`/?account=${freshAccount()}`)
  await list(page)
  await page.evaluate(() => document.querySelector('main')?.prepend(document.createElement('hr'), 'Pushed'))
  await expect.poll(() => shifts(page)).not.toEqual([])
})

/** Each is rejected at once, so that there are two entries about it. */
async function orderUnknownSlots(request: APIRequestContext, account: string, count: number): Promise<void> {
  const api = `/api/accounts/${account}`
  const headers = { 'x-console': '1' }
  for (let order = 0; order < count; order += 1) {
    await request.post(`${api}/orders`, {
      headers: { ...headers, 'idempotency-key': randomUUID() },
      data: { account, type: 'direct', slot_id: uuid('de0000004041') },
    })
  }
  const written = async () => (await (await request.get(`${api}/activity`, { headers })).json()).items.length
  await expect.poll(written).toBe(2 * count)
}

/** How many values in the window are still on their way. */
function greyBars(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('.animate-pulse')].filter((bar) => {
        const { top, height } = bar.getBoundingClientRect()
        return height > 0 && top < innerHeight
      }).length,
  )
}

/** What moved since the page was opened, as a browser counts it: how much, when, and what. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const seen: string[] = []
    const observer = new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        const { value, sources } = entry as LayoutShift
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.textContent?.slice(0, 40)} from ${previousRect.y} (${previousRect.height}) to ${currentRect.y} (${currentRect.height})`,
        )
        seen.push(`${value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${moved.join(' | ')}`)
      }
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    // Drawn once more, and told of it.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
    return seen
  })
}
