import { expect } from 'playwright/test'
import { fillPartner, fillPort, ordersOf, pairingKey, uuid } from './console-page.ts'
import { test } from './console-test.ts'

// Every message is said twice in the same words: beside its field, and in the summary. Nothing leaves.

test('what is no slot’s UUID is refused at the field, and stays in it', async ({
  page,
  account,
  request,
}) => {
  await fillPort(page, account, { slot: '' })
  const slot = page.getByLabel('Slot UUID')
  for (const [typed, message] of [
    ['', /Enter the UUID of the slot/],
    ['   ', /Enter the UUID of the slot/],
    ['Equinix NY5', /five groups/],
    [uuid().slice(1), /five groups/],
    [`${uuid()} ${uuid()}`, /five groups/],
  ] as const) {
    await slot.fill(typed)
    await page.getByRole('button', { name: 'Review the order' }).click()
    const summary = page.getByRole('alert', { name: 'One answer needs another look' })
    await expect(summary.getByRole('link', { name: message })).toBeVisible()
    await expect(slot).toHaveAccessibleDescription(message)
    await expect(slot).toHaveValue(typed)
  }
  expect(await ordersOf(request, account)).toEqual([])
})

test('what is no pairing key is refused at the field, and no part of it is repeated', async ({
  page,
  account,
  request,
}) => {
  await fillPartner(page, account, { pairingKey: '', bandwidth: '1G' })
  const key = page.getByLabel('Pairing key', { exact: true })
  for (const [typed, message] of [
    ['', 'Paste the pairing key'],
    [pairingKey().slice(0, -2), 'three parts'],
    [pairingKey({ domain: '3' }), '1, 2 or any'],
    [pairingKey({ region: 'us-central1-a' }), 'names a zone'],
    [pairingKey().replace('-', ' '), 'no blanks'],
  ] as const) {
    await key.fill(typed)
    await page.getByRole('button', { name: 'Review the order' }).click()
    const said = page.getByRole('alert', { name: 'One answer needs another look' }).getByRole('link')
    await expect(said).toContainText(message)
    await expect(key).toHaveAccessibleDescription(new RegExp(await said.innerText()))
    for (const secret of typed.split('/').filter((part) => part.length > 8)) {
      await expect(said).not.toContainText(secret)
    }
  }
  expect(await ordersOf(request, account)).toEqual([])
})

test('two wrong fields are counted and listed in the order of the form', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  await page.getByRole('button', { name: 'Review the order' }).click()
  const summary = page.getByRole('alert', { name: '2 answers need another look' })
  await expect(summary.getByRole('link')).toHaveText([/^Paste the pairing key/, 'Choose a bandwidth.'])
})

test('a speed that is none is refused at its field', async ({ page, account }) => {
  await fillPort(page, account, { slot: uuid(), speed: 'as fast as it goes' })
  await page.getByRole('button', { name: 'Review the order' }).click()
  await expect(page.getByLabel('Speed')).toHaveAccessibleDescription(/A speed is short/)
})

test('a message goes once the answer is right', async ({ page, account }) => {
  await fillPort(page, account, { slot: 'wrong' })
  await page.getByRole('button', { name: 'Review the order' }).click()
  await expect(page.getByLabel('Slot UUID')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Slot UUID').fill(uuid())
  await expect(page.getByLabel('Slot UUID')).toHaveAttribute('aria-invalid', 'false')
  await expect(page.getByRole('alert')).toBeHidden()
})

for (const [what, address, says] of [
  ['an order that is none', '/orders/nonsense', 'It is not in this account'],
  ['an order that is not there', `/orders/${uuid()}`, 'It is not in this account'],
  ['an interconnect that is not there', '/interconnects/icon-none', 'There is no interconnect of this name'],
] as const) {
  test(`the address of ${what} leads back to the list`, async ({ page, account }) => {
    await page.goto(`${address}?account=${account}`)
    await expect(page.getByRole('alert')).toContainText(says)
    // Nothing goes on asking for it.
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: 'All interconnects' }).click()
    await expect(page.getByRole('table', { name: 'Interconnects' })).toBeVisible()
  })
}

test('an address that is no screen is not found', async ({ page, request }) => {
  for (const address of [
    '/nothing',
    '/new/',
    '/orders',
    '/interconnects/a/b',
    '/interconnects/%2e%2e%2f',
    '/index.html',
  ]) {
    expect((await request.get(address)).status(), address).toBe(404)
  }
  await page.goto('/healthz')
  await expect(page.getByText('ok')).toBeVisible()
})

test('an account that is none is named, with those that there are', async ({ page }) => {
  await page.goto('/new?account=nonsense')
  await expect(page.getByText('That is not an account id')).toBeVisible()
  await page.getByRole('link', { name: 'Acme Networks' }).click()
  await expect(page.getByRole('table', { name: 'Interconnects' })).toBeVisible()
})
