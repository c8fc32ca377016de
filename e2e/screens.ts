import { type APIRequestContext, expect, type Page } from 'playwright/test'
import { bgpCard, createBgp, interconnectWith, openBgpForm, reviewBgp } from './bgp-page.ts'
import {
  card,
  fillPartner,
  fillPort,
  freeSlot,
  orderPartner,
  orderPort,
  pairingKey,
  review,
  uuid,
} from './console-page.ts'
import { interconnectInState } from './interconnect-in-state.ts'

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
    name: 'the list of ports, sorted, asked for a status, and with its columns to choose from',
    async open(page, account) {
      await page.goto(`/?account=${account}&kind=direct&sort=-status`)
      await expect(page.getByText(/^Status is known for/)).toBeVisible()
      await page.getByRole('button', { name: 'Columns' }).click()
      await page.getByRole('checkbox', { name: 'Slot' }).check()
      await expect(page.getByRole('cell', { name: 'Healthy' }).first()).toBeVisible()
    },
  },
  {
    name: 'the list with names that are hard to show',
    async open(page, account) {
      await page.goto(`/?account=${account.slice(0, 25)}0000911`)
      await expect(page.getByRole('row').nth(1).getByRole('cell').last()).toContainText(/[a-z]/)
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
      await page.goto(
        `/interconnects/${await interconnectInState(request, account, 'direct', 'Down')}?account=${account}`,
      )
      await expect(card(page, 'Status')).toContainText('Cloudflare’s reason')
    },
  },
  {
    name: 'an interconnect’s page, with a letter that cannot be made out and a label being changed',
    async open(page, account, request) {
      const name = await interconnectInState(request, account, 'direct', 'Pending')
      await page.goto(`/interconnects/${name}?account=${account}`)
      await page.getByRole('button', { name: 'Mark as handed over' }).click()
      await expect(page.getByText('Confirmed by local')).toBeVisible()
      await page.getByLabel('Made out to').fill('x'.repeat(201))
      await expect(page.getByText('201 of 200 characters')).toBeVisible()
      await page.getByRole('button', { name: 'Give it a label' }).click()
      await expect(page.getByLabel('Your label')).toBeFocused()
    },
  },
  {
    name: 'the question whether an interconnect is to be removed, with a name that is not its own',
    async open(page, account, request) {
      const name = await interconnectInState(request, account, 'gcp_partner', 'Healthy')
      await page.goto(`/interconnects/${name}?account=${account}`)
      await page.getByRole('button', { name: 'Remove this interconnect…' }).click()
      await page.getByLabel('Type its name to remove it').fill('something else')
      await page.keyboard.press('Enter')
      await expect(page.getByText('That is not its name')).toBeVisible()
    },
  },
  {
    name: 'an interconnect that was removed',
    async open(page, account, request) {
      const name = await interconnectInState(request, account, 'gcp_partner', 'Healthy')
      await page.goto(`/interconnects/${name}?account=${account}`)
      await page.getByRole('button', { name: 'Remove this interconnect…' }).click()
      await page.getByLabel('Type its name to remove it').fill(name)
      await page.keyboard.press('Enter')
      await expect(page.getByText(`${name} was removed`)).toBeVisible()
      await page.goBack()
      await expect(page.getByText('This interconnect is gone')).toBeVisible()
    },
  },
  {
    name: 'an interconnect with BGP, and the form that changes it',
    async open(page, account, request) {
      const name = await interconnectWith(request, account, 'direct', 'bgp')
      await page.goto(`/interconnects/${name}?account=${account}`)
      await expect(bgpCard(page)).toContainText('Set (the console never shows it)')
      await bgpCard(page).getByRole('button', { name: 'Change the default ASN' }).click()
      await bgpCard(page).getByRole('button', { name: /^Edit/ }).click()
      await page.getByRole('radio', { name: 'Static only' }).check()
      await expect(bgpCard(page)).toContainText('Saving ends the BGP session')
      await page.getByRole('radio', { name: 'BGP', exact: true }).check()
      await page.getByRole('radio', { name: 'Change it' }).check()
    },
  },
  {
    name: 'the form for BGP, with errors',
    async open(page, account, request) {
      await openBgpForm(page, account, request)
      await page.getByLabel('Your ASN').fill('0')
      await page.getByLabel('Extra prefixes').fill('10.0.0.1/8\n10.1.0.0/16\n10.1.0.0/16')
      await page.getByLabel('MD5 key').fill('?')
      await bgpCard(page).getByRole('button', { name: 'Review' }).click()
      await expect(page.getByRole('button', { name: 'Use 10.0.0.0/8' })).toBeVisible()
    },
  },
  {
    name: 'BGP that is about to be created',
    async open(page, account, request) {
      await openBgpForm(page, account, request, 'gcp_partner')
      await page.getByLabel('Conduit name').fill('site-a')
      await reviewBgp(page)
    },
  },
  {
    name: 'BGP without a confirmed answer',
    async open(page, account, request) {
      await openBgpForm(page, account, request)
      await page.getByLabel('Conduit name').fill('site-de0000005001')
      await reviewBgp(page)
      await createBgp(page)
      await expect(bgpCard(page)).toContainText('no confirmed answer')
    },
  },
  {
    name: 'the question whether to remove BGP',
    async open(page, account, request) {
      const name = await interconnectWith(request, account, 'gcp_partner', 'bgp')
      await page.goto(`/interconnects/${name}?account=${account}`)
      await bgpCard(page)
        .getByRole('button', { name: /^Remove…/ })
        .click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click()
      await expect(page.getByRole('dialog')).toContainText('as it stands here')
    },
  },
  {
    name: 'the activity',
    async open(page, account) {
      await orderPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
      await expect(card(page, 'Interconnect')).toBeVisible()
      await page.goto(`/activity?account=${account}`)
      await expect(page.getByRole('table', { name: 'Activity' }).getByRole('row')).toHaveCount(1 + 3)
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
