import { expect } from 'playwright/test'
import { addressOf, FIRST_PAGES } from '../src/contract/first-page.ts'
import { test } from './doorway.ts'

// Before its script has run a page can be looked at, and no more: a browser that sent its form by itself would put what was
// entered, a pairing key for one, into the address. Where scripts are switched off it stays like this.

test.use({ javaScriptEnabled: false })

/** What each page shows a person without any script. */
const SHOWN = {
  list: ['Interconnects', 'Order an interconnect'],
  new: ['Order an interconnect', 'What should Cloudflare connect to?'],
  'new-direct': ['Order an interconnect', 'Slot UUID', 'Review the order'],
  'new-gcp_partner': ['Order an interconnect', 'Pairing key', 'Bandwidth', 'Review the order'],
  'new-shell': ['Interconnect Console'],
  shell: ['Interconnect Console'],
} as const

for (const each of FIRST_PAGES) {
  const { path, search } = addressOf(each)
  test(`the page ${each} shows its first screen without a script, and nothing in it can be used`, async ({
    page,
  }) => {
    await page.goto(`${path}?${search}`)
    await expect(page.getByText('DEMO', { exact: true })).toBeVisible()
    for (const text of SHOWN[each]) {
      await expect(page.getByText(text, { exact: true }).filter({ visible: true }).first()).toBeVisible()
    }
    await expect(page.locator('input:enabled, select:enabled, textarea:enabled, button:enabled')).toHaveCount(
      0,
    )
  })
}

for (const kind of ['direct', 'gcp_partner'] as const) {
  test(`the form of ${kind} sends nothing without a script, whatever is pressed`, async ({
    page,
    doorway,
  }) => {
    await page.goto(`/new?kind=${kind}`)
    const address = page.url()
    doorway.asked.length = 0
    const field = page.locator(kind === 'direct' ? '#slot_id' : '#pairing_key')
    await field.click({ force: true })
    await page.keyboard.type('secret')
    await page.keyboard.press('Enter')
    await page.getByText('Review the order', { exact: true }).click({ force: true })
    await expect(field).toHaveValue('')
    await expect(page).toHaveURL(address)
    expect(doorway.asked).toEqual([])
  })

  test(`the form of ${kind} is sent nowhere, even where something else than a person sends it`, async ({
    page,
    doorway,
    complaints,
  }) => {
    await page.goto(`/new?kind=${kind}`)
    const address = page.url()
    doorway.asked.length = 0
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('fieldset')) part.disabled = false
      for (const form of document.forms) form.submit()
    })
    await expect.poll(() => complaints.join('\n')).toContain('form-action')
    expect(page.url()).toBe(address)
    expect(doorway.asked).toEqual([])
    // This was wanted.
    complaints.length = 0
  })
}
