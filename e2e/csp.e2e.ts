import { expect } from 'playwright/test'
import { orderPort, uuid } from './console-page.ts'
import { test } from './console-test.ts'

// Every browser test fails on a complaint of the browser, and accessibility.e2e.ts walks every screen in every state. Here it
// is shown that a breach would be such a complaint.

test('the console loads from its own server only, and the browser has nothing to complain of', async ({
  page,
  account,
  complaints,
  baseURL,
}) => {
  const origins = new Set<string>()
  page.on('request', (each) => origins.add(new URL(each.url()).origin))
  await orderPort(page, account, { slot: uuid('de0000002002') })
  await expect(page.getByRole('button', { name: 'Plug the fibre in' })).toBeVisible()
  await page.getByRole('link', { name: 'Interconnects', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Interconnects' })).toBeVisible()
  expect([...origins]).toEqual([baseURL])
  expect(complaints).toEqual([])
})

test('what is not the console’s own is blocked, and the browser complains of it', async ({
  page,
  account,
  complaints,
}) => {
  await page.goto(`/?account=${account}`)
  await expect(page.getByRole('table', { name: 'Interconnects' })).toBeVisible()
  const breaches = [
    page.evaluate(() => document.body.setAttribute('style', 'color: red')),
    page.evaluate(() => fetch('https://example.invalid/')),
    page.evaluate(() => {
      document.createElement('div').innerHTML = '<p>HTML</p>'
    }),
    page.evaluate(() => {
      const script = document.createElement('script')
      script.text = 'document.title = "script"'
      document.body.append(script)
    }),
  ]
  await Promise.allSettled(breaches)
  for (const breach of ['style-src', 'connect-src', 'TrustedHTML', 'TrustedScript']) {
    await expect.poll(() => complaints.join('\n')).toContain(breach)
  }
  await expect(page).not.toHaveTitle('script')
  // These were wanted.
  complaints.length = 0
})
