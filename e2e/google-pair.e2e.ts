import { expect, type Page } from 'playwright/test'
import {
  card,
  fillPartner,
  fillPort,
  openForm,
  orderPartner,
  ordersOf,
  pairingKey,
  place,
  review,
} from './console-page.ts'
import { test } from './console-test.ts'

const keyField = (page: Page) => page.getByLabel('Pairing key', { exact: true })

/** Copies a text elsewhere and pastes it into the field, as a person does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await keyField(page).fill('')
  await keyField(page).press('ControlOrMeta+v')
}

/** The name of the interconnect on the page of its order. */
async function createdName(page: Page): Promise<string> {
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  const name = /icon-gcp-[0-9a-f]+/.exec(await card(page, 'Interconnect').innerText())?.[0]
  if (!name) throw new Error('The page shows no name.')
  return name
}

test('from a pasted key to a redundant pair', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  await paste(page, pairingKey({ region: 'us-south1', domain: '1' }))
  await expect(page.getByText('Region us-south1 (Dallas, Texas), edge availability domain 1.')).toBeVisible()
  await page.getByLabel('Bandwidth').selectOption('2G')
  await review(page)
  await expect(card(page, 'Google Cloud partner')).toContainText(
    'On its own so far: a second attachment in domain 2 of us-south1 makes a pair.',
  )
  await place(page)
  const first = await createdName(page)
  await expect(card(page, 'Redundancy')).toContainText('No pair')
  await expect(card(page, 'Redundancy')).toContainText('Cloudflare gives no SLA')

  await page.getByRole('link', { name: 'Order its redundant pair' }).click()
  await expect(page.getByText(`This is the pair of ${first}: expects us-south1, domain 2`)).toBeVisible()
  await expect(page.getByLabel('Bandwidth')).toHaveValue('2G')
  await paste(page, pairingKey({ region: 'us-south1', domain: '1' }))
  await expect(page.getByText(`Not the pair of ${first}: this key is for domain 1`)).toBeVisible()
  await paste(page, pairingKey({ region: 'us-south1', domain: '2' }))
  await expect(page.getByText(`It fits: with ${first} it makes a redundant pair`)).toBeVisible()
  await review(page)
  await expect(card(page, 'Google Cloud partner')).toContainText(`It fits: with ${first}`)
  await place(page)
  const second = await createdName(page)
  await expect(card(page, 'Redundancy')).toContainText('Has a pair')

  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: one }) })
    await expect(row.getByRole('cell').filter({ hasText: 'Has a pair' })).toHaveText(`Has a pair ${other}`)
  }
})

test('a key for the wrong region is seen before it is spent', async ({ page, account, request }) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ region: 'us-south1' }), bandwidth: '1G' })
  const first = await createdName(page)
  await page.getByRole('link', { name: 'Order its redundant pair' }).click()

  await paste(page, pairingKey({ region: 'europe-west3', domain: '2' }))
  await expect(page.getByText('Region europe-west3 (Frankfurt, Germany)')).toBeVisible()
  await expect(page.getByText(`Not the pair of ${first}: that is in us-south1`)).toBeVisible()
  await paste(page, pairingKey({ region: 'us-south1-a', domain: '2' }))
  await expect(
    page.getByText('The middle part names a zone. A pairing key names the region: us-south1.'),
  ).toBeVisible()
  await paste(page, pairingKey({ region: 'us-south9', domain: '2' }))
  await expect(page.getByText('a region that the console does not know; check it')).toBeVisible()
  expect(await ordersOf(request, account)).toHaveLength(1)
})

test('a domain that is taken is said even where nobody asked for a pair', async ({ page, account }) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ region: 'us-south1' }), bandwidth: '1G' })
  const first = await createdName(page)
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  await paste(page, pairingKey({ region: 'us-south1' }))
  await expect(page.getByText(`${first} is in domain 1 of us-south1 already.`)).toBeVisible()
  await paste(page, pairingKey({ region: 'us-south1', domain: '2' }))
  await expect(page.getByText(`With ${first}, in domain 1, it makes a redundant pair.`)).toBeVisible()
  await paste(page, pairingKey({ region: 'us-south1', domain: 'any' }))
  await expect(page.getByText('A redundant pair then cannot be guaranteed')).toBeVisible()
})

test('a key in quotes and over several lines is found in what was pasted', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  const [random = '', region, domain] = pairingKey({ region: 'europe-west10', domain: '2' }).split('/')
  const words = page.getByText('Region europe-west10 (Berlin, Germany), edge availability domain 2.')
  for (const [pasted, tidied] of [
    [`“${random}/${region}/${domain}”`, 'Quotes around it are left out.'],
    [
      `${random.slice(0, 20)}\n    ${random.slice(20)}/\r\n${region}/${domain}\n`,
      'Blanks or line breaks inside it are left out.',
    ],
    [`\ufeff${random}/\u200b${region}/${domain}`, 'Invisible characters are left out.'],
    [
      `  "pairingKey": "${random}/${region}/${domain}",\n`,
      'The name before the key and quotes around it are left out.',
    ],
  ] as const) {
    await paste(page, pasted)
    await expect(page.getByText(tidied)).toBeVisible()
    await expect(words).toBeVisible()
  }
  await paste(page, `${random}/${region}/${domain}`.toUpperCase())
  await expect(words).toBeVisible()
  await page.getByLabel('Bandwidth').selectOption('50M')
  await review(page)
  await place(page)
  await expect(card(page, 'Interconnect')).toContainText('europe-west10')
})

test('half a key is no mistake while it is typed, and is one when it is left', async ({ page, account }) => {
  await openForm(page, account, 'gcp_partner')
  const [random = ''] = pairingKey().split('/')
  const said = page.getByText('first of three parts only')
  await keyField(page).pressSequentially(random)
  await expect(said).toBeHidden()
  await keyField(page).press('Tab')
  await expect(said).toBeVisible()
})

test('a link to the form says all but the key', async ({ page, account, browser, baseURL }) => {
  await fillPartner(page, account, { pairingKey: pairingKey(), bandwidth: '10G' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy link to this form' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${baseURL}/new?account=${account}&kind=gcp_partner&bandwidth=10G`)

  const colleague = await browser.newPage()
  await colleague.goto(link)
  await expect(colleague.getByLabel('Bandwidth')).toHaveValue('10G')
  await expect(keyField(colleague)).toHaveValue('')
  await keyField(colleague).fill(pairingKey({ region: 'us-west4' }))
  await review(colleague)
  await place(colleague)
  await expect(card(colleague, 'Interconnect')).toContainText('10 Gbps (10G)')
  await colleague.close()
})

test('what was rejected is ordered again with its input and a new key', async ({ page, account }) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ ending: 'de0000004004' }), bandwidth: '300M' })
  await expect(card(page, 'Nothing was created')).toBeVisible()
  await page.getByRole('link', { name: 'Change and order again' }).click()
  await expect(page.getByLabel('Bandwidth')).toHaveValue('300M')
  await expect(keyField(page)).toHaveValue('')
  await paste(page, pairingKey())
  await review(page)
  await place(page)
  await expect(card(page, 'Interconnect')).toContainText('300 Mbps (300M)')
})

test('an order without an answer is a link away for whoever orders to its region', async ({
  page,
  account,
}) => {
  await orderPartner(page, account, { pairingKey: pairingKey({ ending: 'de0000005001' }), bandwidth: '1G' })
  await expect(card(page, 'No confirmed answer')).toBeVisible()
  const open = page.url()
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  await paste(page, pairingKey({ domain: '2' }))
  await expect(page.getByText('An order to us-central1 has no confirmed answer yet.')).toBeVisible()
  await page.getByRole('link', { name: 'See that order' }).click()
  await expect(page).toHaveURL(open)
})

test('the pair of what is not there is said to be none, and can be let go', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner&pair=icon-gcp-nowhere`)
  await expect(page.getByText('There is no interconnect icon-gcp-nowhere to make a pair with')).toBeVisible()
  await page.getByRole('button', { name: 'Order without a pair' }).press('Enter')
  await expect(page.getByText('to make a pair with')).toBeHidden()
  await expect(page).not.toHaveURL(/pair=/)
})

test('a key in the field for a slot is refused, and goes nowhere from there', async ({ page, account }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  const key = pairingKey()
  await fillPort(page, account, { slot: ` “${key}”` })
  await page.getByRole('button', { name: 'Review the order' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy link to this form' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  await expect(page.getByRole('tabpanel')).toContainText('<slot UUID>')
  const kept = await page.evaluate(async () => [
    location.href,
    await navigator.clipboard.readText(),
    JSON.stringify([sessionStorage, localStorage]),
    document.querySelector('[role=tabpanel]')?.textContent,
    document.querySelector('[role=alert]')?.textContent,
  ])
  expect([...asked, ...kept].join('\n')).not.toContain(key.slice(0, 36))
  await page.reload()
  await expect(page.getByLabel('Slot UUID')).toHaveValue('')
})

test('the equivalent request is there in four languages, by keyboard too', async ({ page, account }) => {
  const key = pairingKey()
  await fillPartner(page, account, { pairingKey: key, bandwidth: '1G' })
  await review(page)
  const panel = page.getByRole('tabpanel')
  await page.getByRole('tab', { name: 'curl' }).focus()
  for (const [tab, variable] of [
    ['curl', `"'"$PAIRING_KEY"'"`],
    ['TypeScript', 'process.env.PAIRING_KEY!'],
    ['Python', 'os.environ["PAIRING_KEY"]'],
    ['JSON', '"$PAIRING_KEY"'],
  ] as const) {
    await expect(page.getByRole('tab', { name: tab })).toBeFocused()
    await expect(panel).toContainText(variable)
    await expect(panel).not.toContainText(key.slice(0, 36))
    await page.keyboard.press('ArrowRight')
  }
})
