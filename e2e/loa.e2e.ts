import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { card, freeSlot, orderPort, uuid } from './console-page.ts'
import { test } from './console-test.ts'
import { test as stagedTest } from './late-stage.ts'

const download = (page: Page) => page.getByRole('button', { name: 'Download the LOA' })

/** Presses the button and waits for the file. */
async function saved(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const file = page.waitForEvent('download')
  await download(page).click()
  const arrived = await file
  return { name: arrived.suggestedFilename(), bytes: new Uint8Array(await readFile(await arrived.path())) }
}

stagedTest(
  'a letter is saved byte for byte as Cloudflare sent it, and marked as handed over',
  async ({ page, account, request, stage }) => {
    const slot = await freeSlot(request, account)
    await orderPort(page, account, { slot: slot.id })
    const name = await page
      .getByRole('definition')
      .filter({ hasText: /^icon-/ })
      .innerText()
    const letter = await saved(page)
    const [icon = ''] = name.split('\n')
    expect(letter.name).toBe(`LOA-${icon}-${slot.site}.pdf`)
    expect(letter.bytes).toEqual(await stage.letterElsewhere(account, icon))
    await expect(card(page, 'Letter of Authorization')).toContainText(`Saved as ${letter.name}`)

    await page.getByRole('button', { name: 'Mark the letter as handed over' }).click()
    await expect(card(page, 'Letter of Authorization')).toContainText('Marked as handed over')
    await expect(card(page, 'To working traffic')).toContainText('Next: Cross-connect')
  },
)

test('a letter is made out to another name, of 200 characters at most', async ({
  page,
  account,
  request,
}) => {
  const slot = await freeSlot(request, account)
  await orderPort(page, account, { slot: slot.id })
  const field = page.getByLabel('Made out to')
  await field.fill('x'.repeat(201))
  await expect(card(page, 'Letter of Authorization')).toContainText('201 of 200 characters')
  await download(page).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/Use 200 characters at most\./)

  await field.fill(' Lovelace & Co ')
  await expect(card(page, 'Letter of Authorization')).toContainText('13 of 200 characters')
  const { bytes } = await saved(page)
  expect(new TextDecoder('latin1').decode(bytes)).toContain('Lovelace & Co')
})

for (const [case_, ending, said] of [
  ['there is none', 'de0000004042', /There is no Letter of Authorization/],
  ['what comes is no PDF', 'de0000002003', /PDF/],
  ['it is larger than 20 MiB', 'de0000002004', /20 MiB/],
] as const) {
  test(`no letter is saved where ${case_}, and it is said why`, async ({ page, account }) => {
    await orderPort(page, account, { slot: uuid(ending) })
    await download(page).click()
    const alert = card(page, 'Letter of Authorization').getByRole('alert')
    await expect(alert).toContainText(said)
  })
}
