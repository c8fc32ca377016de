import { expect } from 'playwright/test'
import { BANDWIDTHS } from '../src/contract/bandwidths.ts'
import {
  card,
  fillPartner,
  interconnectsOf,
  orderPartner,
  pairingKey,
  place,
  review,
} from './console-page.ts'
import { test } from './console-test.ts'

test('a person orders a Google Cloud partner interconnect and sees everything that Cloudflare returned of it', async ({
  page,
  account,
  request,
}) => {
  const before = await interconnectsOf(request, account)

  const key = pairingKey({ region: 'europe-west3', domain: '2' })
  await fillPartner(page, account, { pairingKey: key, bandwidth: '500M' })
  await review(page)
  const reviewed = card(page, 'Google Cloud partner')
  await expect(reviewed).toContainText('europe-west3')
  await expect(reviewed).toContainText('500 Mbps (500M)')
  await expect(reviewed).toContainText('hidden; sent once and not kept')
  await expect(card(page, 'Before you confirm')).toContainText(
    'Google: bills the attachment by its bandwidth',
  )
  await place(page)

  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  const created = (await interconnectsOf(request, account)).filter(
    ({ name }) => !before.some((older) => older.name === name),
  )
  expect(created).toMatchObject([{ type: 'gcp_partner', region: 'europe-west3', speed: '500M' }])
  const result = card(page, 'Interconnect')
  for (const value of Object.values(created[0] ?? {})) await expect(result).toContainText(String(value))
})

test('all twelve bandwidths can be chosen, and none is chosen beforehand', async ({ page, account }) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  const bandwidth = page.getByLabel('Bandwidth')
  await expect(bandwidth).toHaveValue('')
  expect(BANDWIDTHS).toHaveLength(12)
  for (const each of BANDWIDTHS) {
    await bandwidth.selectOption(each)
    await expect(bandwidth).toHaveValue(each)
  }
  await expect(bandwidth.getByRole('option')).toHaveCount(13)
})

test('the pairing key is read out loud as it is typed, and hidden once it is entered', async ({
  page,
  account,
}) => {
  await page.goto(`/new?account=${account}&kind=gcp_partner`)
  const key = page.getByLabel('Pairing key', { exact: true })
  await key.click()
  await key.pressSequentially(pairingKey({ region: 'us-east4', domain: '2' }))
  await expect(page.getByText(/Region us-east4.*, edge availability domain 2\./)).toBeVisible()
  await expect(key).toHaveCSS('-webkit-text-security', 'none')

  await page.getByLabel('Bandwidth').focus()
  await expect(key).toHaveCSS('-webkit-text-security', 'disc')
  await page.getByRole('button', { name: 'Reveal the pairing key' }).click()
  await expect(key).toHaveCSS('-webkit-text-security', 'none')

  await key.fill(pairingKey({ domain: 'any' }))
  await expect(page.getByText('Google chooses one of the two')).toBeVisible()
})

test('blanks and a line break around a pasted pairing key do not matter', async ({ page, account }) => {
  const key = pairingKey({ region: 'asia-northeast1', domain: 'any' })
  await orderPartner(page, account, { pairingKey: ` \t${key.toUpperCase()} \n`, bandwidth: '50G' })
  await expect(card(page, 'Interconnect')).toContainText('asia-northeast1')
})
