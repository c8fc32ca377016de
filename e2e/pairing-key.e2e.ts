import { expect, type Page } from 'playwright/test'
import { card, fillPartner, pairingKey, place, review } from './console-page.ts'
import { test } from './console-test.ts'

/** Everything that a tab keeps or shows, as one text. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      location.href,
      document.referrer,
      document.cookie,
      JSON.stringify(history.state),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(Object.entries(localStorage)),
      document.documentElement.outerHTML,
      ...Array.from(document.querySelectorAll('input'), ({ value }) => value),
    ].join('\n'),
  )
}

test('a pairing key that was ordered with is nowhere afterwards', async ({ page, account }) => {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    // Of an answer that nobody waits for any more the browser keeps no body.
    if (new URL(response.url()).pathname.startsWith('/api/')) answers.push(response.text().catch(() => ''))
  })
  const key = pairingKey()
  const [secret = ''] = key.split('/')
  await fillPartner(page, account, { pairingKey: key, bandwidth: '1G' })
  expect(await keptBy(page)).toContain(secret)
  await review(page)
  expect(await keptBy(page)).not.toContain(secret)
  await place(page)
  await expect(card(page, 'Interconnect')).toBeVisible()
  expect(await keptBy(page)).not.toContain(secret)

  await page.goBack()
  await expect(page.getByLabel('Pairing key', { exact: true })).toHaveValue('')
  expect(await keptBy(page)).not.toContain(secret)
  const answered = (await Promise.all(answers)).join('\n')
  expect(answered).toContain('"region":"us-central1"')
  expect(answered).not.toContain(secret)
})

test('the equivalent request holds a variable in the key’s place', async ({ page, account }) => {
  const key = pairingKey()
  await fillPartner(page, account, { pairingKey: key, bandwidth: '1G' })
  const panel = page.getByRole('tabpanel')
  await expect(panel).toContainText('"$PAIRING_KEY"')
  await page.getByRole('tab', { name: 'JSON' }).click()
  await expect(panel).toContainText('$PAIRING_KEY')
  await expect(panel).not.toContainText(key.slice(0, 8))
})

test('a pairing key in a link is taken out of the address and not into the form', async ({
  page,
  account,
}) => {
  const key = pairingKey()
  await page.goto(
    `/new?account=${account}&kind=gcp_partner&pairing_key=${encodeURIComponent(key)}&bandwidth=1G`,
  )
  await expect(page.getByText('A pairing key was removed from the address')).toBeVisible()
  await expect(page.getByLabel('Bandwidth')).toHaveValue('1G')
  await expect(page.getByLabel('Pairing key', { exact: true })).toHaveValue('')
  expect(await keptBy(page)).not.toContain(key.slice(0, 36))
})
