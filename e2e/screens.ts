import { type APIRequestContext, expect, type Page } from 'playwright/test'
import {
  card,
  fillPartner,
  fillPort,
  freeSlot,
  interconnectsOf,
  orderPartner,
  orderPort,
  pairingKey,
  review,
  uuid,
} from './console-page.ts'

interface Screen {
  name: string
  /** Leads there and waits until all of it is there. */
  open(page: Page, account: string, request: APIRequestContext): Promise<void>
}

/** Every screen in each state that looks different. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'the list',
    async open(page, account) {
      await page.goto(`/?account=${account}`)
      await expect(page.getByRole('row').nth(1).getByRole('cell').last()).toContainText(/[a-z]/)
    },
  },
  {
    name: 'the list with an order that needs attention, and nothing that matches its filter',
    async open(page, account) {
      await orderPort(page, account, { slot: uuid('de0000005001') })
      await expect(card(page, 'No confirmed answer')).toBeVisible()
      await page.goto(`/?account=${account}&q=nowhere`)
      await expect(page.getByText('An order has no confirmed answer')).toBeVisible()
      await expect(page.getByText('Nothing here matches')).toBeVisible()
    },
  },
  {
    name: 'the order form before a kind is chosen',
    async open(page, account) {
      await page.goto(`/new?account=${account}`)
      await expect(page.getByRole('radio', { name: 'Physical port' })).toBeVisible()
    },
  },
  {
    name: 'the form for a port, with errors',
    async open(page, account) {
      await fillPort(page, account, { slot: 'not a slot', speed: 'as fast as it goes' })
      await page.getByRole('button', { name: 'Review the order' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'the form for an attachment, filled in',
    async open(page, account) {
      await fillPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
      await expect(page.getByText('edge availability domain 1.')).toBeVisible()
    },
  },
  {
    name: 'the form for the pair of an attachment, with a key that makes none',
    async open(page, account) {
      await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
      await page.getByRole('link', { name: 'Order its redundant pair' }).click()
      await page.getByLabel('Pairing key', { exact: true }).fill(`“${pairingKey({ region: 'moon-base9' })}”`)
      await expect(page.getByText('A pair is in one region.')).toBeVisible()
    },
  },
  {
    name: 'the form for a port, with a slot from the list',
    async open(page, account) {
      await page.goto(`/new?account=${account}&kind=direct`)
      await page.getByLabel('Show occupied ones too').check()
      await page.getByLabel('Search by city, facility, address or site').fill('Newark')
      const facility = page.getByRole('group', { name: /^Equinix NY2/ })
      await facility.getByRole('radio').first().check()
      await expect(card(page, 'Your order')).toContainText('Equinix NY2')
    },
  },
  {
    name: 'the form for a port, with a search that finds nothing',
    async open(page, account) {
      await page.goto(`/new?account=${account}&kind=direct`)
      await page.getByLabel('Search by city, facility, address or site').fill('Brussels')
      await expect(page.getByText('No free slot matches')).toBeVisible()
    },
  },
  {
    name: 'the form for a port where slots may not be read',
    async open(page, account) {
      await page.goto(`/new?account=${account.slice(0, 25)}0000403&kind=direct&slot_id=${uuid()}`)
      await page.getByRole('button', { name: 'Show the list' }).click()
      await expect(page.getByText('Slots cannot be searched in this account')).toBeVisible()
    },
  },
  {
    name: 'the review of a port whose slot is taken',
    async open(page, account) {
      await fillPort(page, account, { slot: uuid('de0000004001'), speed: '100G' })
      await review(page)
      await expect(card(page, 'Free slots nearby').getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'the review of a port',
    async open(page, account, request) {
      const slot = await freeSlot(request, account)
      await fillPort(page, account, { slot: slot.id })
      await review(page)
      await expect(card(page, 'Physical port')).toContainText(slot.facility.name)
    },
  },
  {
    name: 'the review of an attachment',
    async open(page, account) {
      await fillPartner(page, account, { pairingKey: pairingKey({ domain: 'any' }), bandwidth: '50G' })
      await review(page)
    },
  },
  {
    name: 'a port that was created',
    async open(page, account, request) {
      const slot = await freeSlot(request, account)
      await orderPort(page, account, { slot: slot.id })
      await expect(page.getByRole('button', { name: 'Plug the fibre in' })).toBeVisible()
    },
  },
  {
    name: 'an attachment that was created',
    async open(page, account) {
      await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
      await expect(card(page, 'Status')).toContainText('Pending')
    },
  },
  {
    name: 'an order that was rejected',
    async open(page, account) {
      await orderPort(page, account, { slot: uuid('de0000004031') })
      await expect(card(page, 'Nothing was created')).toBeVisible()
    },
  },
  {
    name: 'an order on its way',
    async open(page, account) {
      await orderPort(page, account, { slot: uuid('de0000005041') })
      await expect(card(page, 'Ordering')).toBeVisible()
    },
  },
  {
    name: 'an order without a confirmed answer',
    async open(page, account) {
      await orderPartner(page, account, {
        pairingKey: pairingKey({ ending: 'de0000004091' }),
        bandwidth: '1G',
      })
      await expect(card(page, 'No confirmed answer')).toBeVisible()
    },
  },
  {
    name: 'an order that is not there',
    async open(page, account) {
      await page.goto(`/orders/${uuid()}?account=${account}`)
      await expect(page.getByRole('heading', { name: 'No such order' })).toBeVisible()
    },
  },
  {
    name: 'an interconnect that is down',
    async open(page, account, request) {
      await page.goto(`/interconnects/${await downPort(request, account)}?account=${account}`)
      await expect(card(page, 'Status')).toContainText('Cloudflare’s reason')
    },
  },
  {
    name: 'an account that is none',
    async open(page) {
      await page.goto('/?account=nonsense')
      await expect(page.getByText('That is not an account id')).toBeVisible()
    },
  },
]

/** The name of a port of this account that is Down. */
async function downPort(request: APIRequestContext, account: string): Promise<string> {
  for (const { name, type } of await interconnectsOf(request, account)) {
    if (type !== 'direct') continue
    const status = await request.get(`/api/accounts/${account}/interconnects/${name}/status`, {
      headers: { 'x-console': '1' },
    })
    if ((await status.text()).includes('"Down"')) return name
  }
  throw new Error('No port of this account is down.')
}
