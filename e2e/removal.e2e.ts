import { expect, type Page } from 'playwright/test'
import { card, freeSlot, interconnectsOf, openOwnPage, orderPort, uuid } from './console-page.ts'
import { test } from './console-test.ts'
import { test as stagedTest } from './late-stage.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Remove this interconnect?' })

/** Orders a port and opens the page of what came of it. @returns its name */
async function orderedPort(page: Page, account: string, ending = ''): Promise<string> {
  await orderPort(page, account, { slot: uuid(ending) })
  await openOwnPage(page)
  return page.getByRole('heading', { level: 1 }).innerText()
}

async function askToRemove(page: Page, typed: string): Promise<void> {
  await page.getByRole('button', { name: 'Remove this interconnect…' }).click()
  await dialog(page).getByLabel('Type its name to remove it').fill(typed)
  await page.keyboard.press('Enter')
}

async function expectRemoved(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Interconnects', level: 1 })).toBeFocused()
  await expect(page.getByText(`${name} was removed`)).toBeVisible()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByRole('rowheader', { name, exact: true })).toHaveCount(0)
}

test('an interconnect is removed once its name is typed, and the list is right at once', async ({
  page,
  account,
  request,
}) => {
  const attachment = (await interconnectsOf(request, account)).find(({ type }) => type === 'gcp_partner')
  const name = attachment?.name ?? ''
  await page.goto(`/?account=${account}`)
  await page.getByRole('rowheader', { name, exact: true }).getByRole('link').click()
  await expect(card(page, 'Remove')).toContainText('Google bills it until then')
  await askToRemove(page, 'icon-of-somebody-else')
  const field = dialog(page).getByLabel('Type its name to remove it')
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/That is not its name/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Remove this interconnect…' })).toBeFocused()

  await askToRemove(page, name)
  await expectRemoved(page, name)
  await page.reload()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByText(`${name} was removed`)).toBeHidden()
  await expect(page.getByRole('rowheader', { name, exact: true })).toHaveCount(0)

  await page.goBack()
  await expect(page.getByText('There is no interconnect of this name')).toBeVisible()
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('main')).toContainText(name)
})

test('the pages of what was removed here say who removed it, and ask for no label', async ({
  page,
  account,
  request,
}) => {
  await orderPort(page, account, { slot: (await freeSlot(request, account)).id })
  const order = page.url()
  await openOwnPage(page)
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  await askToRemove(page, name)
  await expectRemoved(page, name)
  await page.goBack()
  await expect(page.getByText('local removed it through this console.')).toBeVisible()
  await expect(card(page, 'The interconnect as it was')).toContainText(name)
  await expect(page.getByRole('button', { name: 'Give it a label' })).toBeHidden()
  await page.goto(order)
  await expect(page.getByText(/and local removed it through this console, /)).toBeVisible()
})

test('a removal that Cloudflare refuses leaves everything as it was, and says why', async ({
  page,
  account,
}) => {
  const name = await orderedPort(page, account, 'de0000004006')
  await askToRemove(page, name)
  await expect(dialog(page).getByRole('alert')).toContainText(
    'Interconnect cannot be removed while its cross-connect is in place',
  )
  await dialog(page).getByRole('button', { name: 'Keep it' }).click()
  await expect(card(page, 'Status')).toContainText('Pending')
})

stagedTest(
  'a removal whose answer is lost counts once the interconnect is gone',
  async ({ page, account, stage }) => {
    const name = await orderedPort(page, account, 'de0000005042')
    await askToRemove(page, name)
    await expect(dialog(page).getByRole('button', { name: 'Removing…' })).toBeVisible()
    await expect(async () => {
      stage.leap(16_000)
      await expect(page.getByText(`${name} was removed`)).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expectRemoved(page, name)
  },
)

stagedTest(
  'an interconnect that vanishes while it is looked at says so, keeps what was known and can be ordered again',
  async ({ page, account, stage }) => {
    const name = await orderedPort(page, account, 'de0000004043')
    await expect(card(page, 'Status')).toContainText('Pending')
    stage.leap(31_000)
    await page.getByRole('button', { name: 'Check now' }).click()
    await expect(page.getByText('This interconnect is gone')).toBeVisible()
    await expect(page.getByText(/At .+ Cloudflare no longer had it; it was last seen at/)).toBeVisible()
    await expect(card(page, 'The interconnect as it was')).toContainText(name)
    await expect(card(page, 'Last known status')).toContainText('Pending')
    await expect(card(page, 'Remove')).toBeHidden()
    await page.getByRole('link', { name: 'Order it again' }).click()
    await expect(page.getByLabel('Slot UUID')).toHaveValue(/de0000004043$/)
  },
)

stagedTest(
  'a removal that nothing answers is not called done, nor refused',
  async ({ page, account, stage }) => {
    const name = await orderedPort(page, account, 'de0000004006')
    await page.getByRole('button', { name: 'Remove this interconnect…' }).click()
    await dialog(page).getByLabel('Type its name to remove it').fill(name)
    await stage.close()
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByRole('alert')).toContainText('It is not known whether it was removed')
    await expect(dialog(page).getByRole('button', { name: 'Remove again' })).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Close, and keep checking' }).click()
    await expect(page.getByText('It is not known whether this interconnect was removed')).toBeVisible()
    await expect(card(page, 'Interconnect')).toContainText(name)
  },
)
