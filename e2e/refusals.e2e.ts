import { expect, type Page } from 'playwright/test'
import { type Kind } from '../src/contract/kind.ts'
import { KIND_NAMES } from '../src/contract/kinds.ts'
import { ORDER_SENTINELS, type OrderSentinelCode } from '../src/simulator/sentinels.ts'
import { card, fillPartner, fillPort, pairingKey, place, review, uuid } from './console-page.ts'
import { freshAccount, test } from './console-test.ts'

// What a person sees of each of an order’s scenarios as soon as there is something to see. How the ones settle that
// take longer is told in settling.long.ts.

/** Looks at the screen that a scenario leads to; starts at the filled form. */
type Screen = (page: Page) => Promise<void>

/** The slot or pairing key is at fault: the order’s page says so, and the form keeps the input and says it at the field. */
function refusedAt(label: string, message: string): Screen {
  return async (page) => {
    await review(page)
    await place(page)
    await expect(card(page, 'Nothing was created')).toContainText('Nothing was ordered.')
    await expect(card(page, 'Nothing was created')).toContainText(message)

    await page.getByRole('link', { name: 'Change and order again' }).click()
    const field = page.getByLabel(label, { exact: true })
    await expect(field).toHaveAccessibleDescription(new RegExp(message))
    const summary = page.getByRole('alert', { name: 'One answer needs another look' })
    await summary.getByRole('link', { name: message }).click()
    await expect(field).toBeFocused()
  }
}

/** The review sees that it could only be refused, and offers other slots in place of the order. */
const notOffered: Screen = async (page) => {
  await review(page)
  await expect(page.getByRole('alert')).toContainText('This slot is not free')
  await expect(page.getByRole('button', { name: 'Place the order' })).toBeHidden()
  await page.getByRole('button', { name: 'Choose another slot' }).click()
  await expect(page.getByLabel('Slot UUID')).toHaveValue(/de0000004001$/)
}

/** Nothing that is on the form is at fault, so the order’s page alone says what is. */
function refused(...messages: string[]): Screen {
  return async (page) => {
    await review(page)
    await place(page)
    const reason = card(page, 'Nothing was created')
    for (const message of ['Nothing was ordered.', ...messages]) await expect(reason).toContainText(message)
    await expect(reason.getByRole('link', { name: 'Order it again' })).toBeVisible()
  }
}

/** Nobody can know what became of the order; the console says so, and does not offer to send it again. */
function unconfirmed(whatHappened: string): Screen {
  return async (page) => {
    await review(page)
    await place(page)
    await expect(card(page, 'No confirmed answer')).toContainText('Do not order it again')
    await expect(card(page, 'No confirmed answer')).toContainText('It may exist')
    await expect(page.getByRole('main')).toContainText(whatHappened)
    await expect(page.getByRole('link', { name: /order again/i })).toBeHidden()
  }
}

const ordering: Screen = async (page) => {
  await review(page)
  await place(page)
  await expect(card(page, 'Ordering')).toContainText('Do not submit it again.')
}

const created: Screen = async (page) => {
  await review(page)
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
}

/** The review reads the slot, and returns to the form by itself. */
const noSuchSlot: Screen = async (page) => {
  await page.getByRole('button', { name: 'Review the order' }).click()
  const message = 'Cloudflare knows no slot with this UUID.'
  await expect(page.getByRole('alert', { name: 'One answer needs another look' })).toContainText(message)
  await expect(page.getByLabel('Slot UUID')).toHaveAccessibleDescription(new RegExp(message))
}

const permission = refused('Magic WAN Write or Magic Transit Write', 'Authentication error', 'code 10000')
const rateLimit = refused('rate limit is used up')
const conflict = unconfirmed('Cloudflare reports a conflict')
const fault = unconfirmed('Cloudflare met a fault of its own')
const webPage = unconfirmed('not in the form that its API documents')

/** By scenario and kind. The type checker misses a scenario here, the loop below a kind. */
const screens: Record<OrderSentinelCode, Partial<Record<Kind, Screen>>> = {
  'slot-taken': { direct: notOffered },
  'slot-taken-in-a-race': { direct: refusedAt('Slot UUID', 'Slot is already occupied') },
  'slot-unknown': { direct: noSuchSlot },
  'bad-speed': {
    direct: refusedAt('Speed (optional)', 'Slot does not support speed 10G'),
    gcp_partner: refusedAt('Bandwidth', 'Bandwidth 1G is not available in this region'),
  },
  'used-key': { gcp_partner: refusedAt('Pairing key', 'Pairing key has already been used') },
  'wrong-region': { gcp_partner: refusedAt('Pairing key', 'Pairing key does not match the region') },
  'permission-missing': { direct: permission, gcp_partner: permission },
  conflict: { direct: conflict, gcp_partner: conflict },
  'rate-limited': { direct: rateLimit, gcp_partner: rateLimit },
  'fault-before-creating': { direct: fault, gcp_partner: fault },
  'fault-after-creating': { direct: fault, gcp_partner: fault },
  'late-in-the-list': { direct: fault, gcp_partner: fault },
  'no-answer': { direct: ordering, gcp_partner: ordering },
  'html-answer': { direct: webPage, gcp_partner: webPage },
  'goes-down': { direct: created, gcp_partner: created },
}

for (const { code, kinds, title, input } of ORDER_SENTINELS) {
  test(title, async ({ context }) => {
    // Side by side, each in a tab and a world of its own.
    await Promise.all(
      kinds.map((kind) =>
        test.step(KIND_NAMES[kind], async () => {
          const look = screens[code][kind]
          if (!look) throw new Error(`Say in this file what ${code} looks like for ${kind}.`)
          const page = await context.newPage()
          const account = freshAccount()
          if (kind === 'direct') await fillPort(page, account, { slot: uuid(input) })
          else {
            await fillPartner(page, account, { pairingKey: pairingKey({ ending: input }), bandwidth: '1G' })
          }
          await look(page)
        }),
      ),
    )
  })
}

test('a slot that reads as occupied is called so before anything is ordered', async ({ page, account }) => {
  await fillPort(page, account, { slot: uuid('de0000004001') })
  await review(page)
  await expect(card(page, 'Physical port')).toContainText('An order would be refused.')
})

test('after a refusal a bandwidth is kept, a pairing key is asked for again', async ({ page, account }) => {
  const key = pairingKey({ ending: 'de0000004004' })
  await fillPartner(page, account, { pairingKey: key, bandwidth: '300M' })
  await review(page)
  await place(page)
  await page.getByRole('link', { name: 'Change and order again' }).click()
  await expect(page.getByLabel('Bandwidth')).toHaveValue('300M')
  await expect(page.getByLabel('Pairing key', { exact: true })).toHaveValue('')
})

test('while the rate limit holds, the list says so and when it can be tried again', async ({
  page,
  account,
}) => {
  await fillPort(page, account, { slot: uuid('de0000004291') })
  await review(page)
  await place(page)
  await expect(card(page, 'Nothing was created')).toBeVisible()
  await page.goto(`/?account=${account}`)
  await expect(page.getByRole('alert')).toContainText('The limit counts every call of this user')
  await expect(page.getByRole('button', { name: /Try again in \d+ s/ })).toBeDisabled()
})

test('an order that the console could not check first says that it was never sent', async ({
  page,
  account,
}) => {
  await fillPort(page, account, { slot: uuid('de0000004291') })
  await review(page)
  await place(page)
  await expect(card(page, 'The order')).toContainText(/Sent.+, once/)
  await fillPartner(page, account, { pairingKey: pairingKey(), bandwidth: '1G' })
  await review(page)
  await place(page)
  await expect(card(page, 'Nothing was created')).toContainText('Could not check first, so nothing was sent')
  await expect(card(page, 'The order')).toContainText(/Sent\s*never/)
})

test('a slot or key that another order holds cannot be ordered again, and that order is a link away', async ({
  page,
  account,
}) => {
  const slot = uuid('de0000005001')
  await fillPort(page, account, { slot })
  await review(page)
  await place(page)
  const first = page.url()
  await expect(card(page, 'No confirmed answer')).toBeVisible()

  await fillPort(page, account, { slot, speed: '10G' })
  await review(page)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByLabel('Slot UUID')).toHaveAccessibleDescription(
    /Another order of this console holds this slot/,
  )
  await page.getByRole('link', { name: 'See the other order' }).click()
  await expect(page).toHaveURL(first)
})
