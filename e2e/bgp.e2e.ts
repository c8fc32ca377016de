import { expect, type Page } from 'playwright/test'
import { bgpCard, cnisOf, createBgp, interconnectWith, openBgpForm, reviewBgp } from './bgp-page.ts'
import { test } from './console-test.ts'
import { test as stagedTest } from './late-stage.ts'

// BGP and addressing on an interconnect, from the empty card to what runs.

/** What this tab keeps, and its address. */
const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([sessionStorage, localStorage, history.state, location.href]))

test('BGP is configured: what is wrong is said at its field, and both ends are there to copy', async ({
  page,
  account,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openBgpForm(page, account, request)
  const asn = page.getByLabel('Your ASN')
  const prefixes = page.getByLabel('Extra prefixes')
  const md5 = page.getByLabel('MD5 key')
  await expect(bgpCard(page)).toContainText('AS 64512 is private (RFC 6996).')

  await asn.fill('4294967296')
  await prefixes.fill('10.0.0.1/8\n10.1.0.0/16\n10.1.0.0/16')
  await md5.fill('what is it?')
  await bgpCard(page).getByRole('button', { name: 'Review' }).click()
  await expect(page.getByRole('alert', { name: '4 answers need another look' })).toBeFocused()
  await expect(asn).toHaveAccessibleDescription(/from 1 to 4294967295/)
  await expect(prefixes).toHaveAccessibleDescription(/10\.0\.0\.1\/8: This network is written 10\.0\.0\.0\/8/)
  await expect(md5).toHaveAccessibleDescription(/cannot hold a double quote or a question mark/)
  await asn.fill('0')
  await expect(asn).toHaveAccessibleDescription(/AS 0 is reserved/)

  await page.getByRole('button', { name: 'Use 10.0.0.0/8' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(prefixes).toHaveValue('10.0.0.0/8\n10.1.0.0/16')
  await expect(bgpCard(page)).toContainText('It lies within 10.0.0.0/8')
  await asn.fill('65010')
  await md5.fill('a key of two routers')
  await page.getByLabel('Conduit name').fill('site-a')
  await reviewBgp(page)
  await expect(bgpCard(page)).toContainText('AS 65010, private (RFC 6996)')
  expect(await kept(page)).toContain('site-a')
  expect(await kept(page)).not.toContain('two routers')
  await createBgp(page)

  await expect(bgpCard(page).getByRole('heading', { name: 'site-a' })).toBeFocused()
  const set = bgpCard(page).getByRole('article', { name: 'site-a' })
  await expect(set).toContainText('Set (the console never shows it)')
  await set.getByRole('button', { name: 'Copy your address' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^10\.\d+\.\d+\.\d+\/31$/)
  expect(await kept(page)).not.toContain('site-a')
})

test('BGP is edited without its MD5 key being typed again, and removed once its name is typed', async ({
  page,
  account,
  request,
}) => {
  const name = await interconnectWith(request, account, 'direct', 'bgp')
  await page.goto(`/interconnects/${name}?account=${account}`)
  await bgpCard(page).getByRole('button', { name: 'Edit dc-east-primary' }).click()
  await expect(page.getByRole('radio', { name: 'Keep the key that is set' })).toBeChecked()
  await page.getByLabel('MTU').selectOption('1476')
  await page.getByLabel('Description').fill('Rack 4')
  await bgpCard(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(bgpCard(page)).toContainText('“dc-east-primary” is saved')
  await expect(bgpCard(page).getByRole('heading', { name: 'dc-east-primary' })).toBeFocused()
  const [saved] = await cnisOf(request, account, name)
  expect(saved).toMatchObject({ magic: { mtu: 1476, description: 'Rack 4' }, bgp: { md5: 'set' } })

  await bgpCard(page).getByRole('button', { name: 'Edit dc-east-primary' }).click()
  await page.getByRole('radio', { name: 'Remove it' }).check()
  await page.getByLabel('Conduit name').fill('site-de0000004000')
  await bgpCard(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByLabel('Your ASN')).toHaveAccessibleDescription(/This ASN cannot be used/)
  await page.getByLabel('Conduit name').fill('dc-east-primary')
  await bgpCard(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(bgpCard(page)).toContainText('“dc-east-primary” is saved')
  await expect(bgpCard(page).getByRole('definition').filter({ hasText: 'Set' })).toHaveCount(0)

  await bgpCard(page).getByRole('button', { name: 'Remove… dc-east-primary' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove “dc-east-primary”?' })
  await expect(dialog).toContainText('The BGP session with AS 64512 ends')
  const typed = dialog.getByLabel('Type dc-east-primary to remove it')
  await typed.fill('dc-east')
  await page.keyboard.press('Enter')
  await expect(typed).toHaveAccessibleDescription(/as it stands here/)
  await typed.fill('dc-east-primary')
  await page.keyboard.press('Enter')
  await expect(bgpCard(page)).toContainText('“dc-east-primary” is removed')
  await expect(bgpCard(page).getByRole('button', { name: 'Add BGP or addressing' })).toBeFocused()
  expect(await cnisOf(request, account, name)).toEqual([])
})

test('what Cloudflare refuses is said at its field, and nothing typed is lost', async ({
  page,
  account,
  request,
}) => {
  const name = await openBgpForm(page, account, request)
  await page.getByLabel('Conduit name').fill('site-de0000004000')
  await page.getByLabel('MD5 key').fill('kept')
  await reviewBgp(page)
  await createBgp(page)
  await expect(page.getByLabel('Your ASN')).toHaveAccessibleDescription(/This ASN cannot be used/)
  await expect(page.getByLabel('MD5 key')).toHaveValue('kept')
  expect(await cnisOf(request, account, name)).toEqual([])

  // Said once: by the form for as long as it is open, by the card where the form does not know of it.
  const elsewhere = bgpCard(page).getByText('“site-de0000004000”: nothing was created')
  await bgpCard(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(elsewhere).toBeVisible()
  await bgpCard(page).getByRole('button', { name: 'Add another' }).click()
  await expect(elsewhere).toBeVisible()
  await page.getByLabel('Conduit name').fill('site-de0000004000')
  await reviewBgp(page)
  await createBgp(page)
  await expect(page.getByLabel('Your ASN')).toHaveAccessibleDescription(/This ASN cannot be used/)
  await expect(elsewhere).toBeHidden()

  await page.getByLabel('Conduit name').fill('site-b')
  await reviewBgp(page)
  await createBgp(page)
  await expect(bgpCard(page).getByRole('heading', { name: 'site-b' })).toBeFocused()
  expect(await cnisOf(request, account, name)).toHaveLength(1)
})

test('two tabs that mean to create the same make one', async ({ page, account, request, context }) => {
  const name = await openBgpForm(page, account, request)
  const other = await context.newPage()
  await openBgpForm(other, account, request)
  for (const tab of [page, other]) {
    await tab.getByLabel('Conduit name').fill('site-a')
    await reviewBgp(tab)
  }
  await createBgp(page)
  await expect(bgpCard(page).getByRole('article', { name: 'site-a' })).toBeVisible()
  await createBgp(other)
  await expect(other.getByLabel('Conduit name')).toHaveAccessibleDescription(
    /is on this interconnect already/,
  )
  expect(await cnisOf(request, account, name)).toHaveLength(1)
})

test('a change that somebody else overtook is not saved over theirs unasked', async ({
  page,
  account,
  request,
  context,
}) => {
  const name = await interconnectWith(request, account, 'gcp_partner', 'bgp')
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(`/interconnects/${name}?account=${account}`)
    await bgpCard(tab).getByRole('button', { name: /^Edit/ }).click()
  }
  await other.getByLabel('MTU').selectOption('1500')
  await bgpCard(other).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(bgpCard(other)).toContainText('is saved')

  await page.getByLabel('Description').fill('Mine')
  await bgpCard(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(bgpCard(page)).toContainText('It was changed meanwhile. Nothing was saved')
  await expect(bgpCard(page)).toContainText(', now 1,500')
  await expect(page.getByLabel('Description')).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Load what is there now' }).click()
  await expect(page.getByLabel('Description')).not.toHaveValue('Mine')
  await expect(page.getByLabel('MTU')).toHaveValue('1500')
  await page.getByLabel('Description').fill('Mine')
  await bgpCard(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(bgpCard(page)).toContainText('is saved')
  expect(await cnisOf(request, account, name)).toMatchObject([{ magic: { mtu: 1500, description: 'Mine' } }])
})

test('the account’s default ASN is changed in place, and the next form starts with it', async ({
  page,
  account,
  request,
}) => {
  const name = await interconnectWith(request, account, 'direct', 'nothing')
  await page.goto(`/interconnects/${name}?account=${account}`)
  await bgpCard(page).getByRole('button', { name: 'Change the default ASN' }).click()
  const field = page.getByLabel('Default ASN', { exact: true })
  await expect(field).toBeFocused()
  await field.fill('23456')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/AS_TRANS/)
  await field.fill('4200000001')
  await page.keyboard.press('Enter')
  await expect(bgpCard(page)).toContainText('New ones start with AS 4200000001, private (RFC 6996).')
  await expect(page.getByRole('button', { name: 'Change the default ASN' })).toBeFocused()
  await bgpCard(page).getByRole('button', { name: 'Add BGP or addressing' }).click()
  await expect(page.getByLabel('Your ASN')).toHaveValue('4200000001')
})

test('addresses without BGP are set up by keyboard alone', async ({ page, account, request }) => {
  const name = await interconnectWith(request, account, 'gcp_partner', 'nothing')
  await page.goto(`/interconnects/${name}?account=${account}`)
  await bgpCard(page).getByRole('button', { name: 'Add BGP or addressing' }).focus()
  await page.keyboard.press('Enter')
  await expect(bgpCard(page).getByRole('heading', { name: 'New BGP and addressing' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('vpc-static')
  for (const key of ['Tab', 'Tab', 'Tab', 'ArrowDown']) await page.keyboard.press(key)
  await expect(page.getByRole('radio', { name: 'Static only' })).toBeChecked()
  await expect(page.getByLabel('Your ASN')).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(bgpCard(page).getByRole('heading', { name: 'Create “vpc-static”?' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(bgpCard(page).getByRole('heading', { name: 'vpc-static' })).toBeFocused()
  await expect(bgpCard(page)).toContainText('Static only, without BGP')
  expect(await cnisOf(request, account, name)).toMatchObject([{ magic: { mtu: 1440 } }])
})

stagedTest(
  'BGP whose answer is lost is created once, though it was clicked twice and the page reloaded',
  async ({ page, account, request, stage }) => {
    const name = await openBgpForm(page, account, request)
    await page.getByLabel('Conduit name').fill('site-de0000005041')
    await reviewBgp(page)
    await bgpCard(page).getByRole('button', { name: 'Create', exact: true }).dblclick()
    await expect(bgpCard(page)).toContainText('Waiting for Cloudflare’s answer')
    await page.reload()
    await expect(bgpCard(page)).toContainText('Waiting for Cloudflare’s answer')
    await expect(bgpCard(page).getByRole('button', { name: 'Create', exact: true })).toBeHidden()
    stage.leap(60_000)
    await expect(bgpCard(page).getByRole('article', { name: 'site-de0000005041' })).toBeVisible()
    await expect(bgpCard(page)).not.toContainText('no confirmed answer')
    expect(await cnisOf(request, account, name)).toHaveLength(1)
  },
)

stagedTest(
  'BGP that was given up is an alert once it turns up, until it is removed',
  async ({ page, account, request, stage }) => {
    const interconnect = await openBgpForm(page, account, request)
    const conduit_name = 'site-de0000004091'
    await page.getByLabel('Conduit name').fill(conduit_name)
    await reviewBgp(page)
    await createBgp(page)
    await expect(bgpCard(page)).toContainText('It can be given up from')
    stage.leap(61_000)
    await page.getByRole('button', { name: 'Give it up…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Give it up' }).click()
    await expect(bgpCard(page)).toContainText('The console looks for it for 7 days')

    const magic = { conduit_name, description: '', mtu: 1500 }
    await stage.addCniElsewhere({ account, interconnect, magic })
    // Nobody has to look: the console reads the list by itself, a moment from now.
    stage.leap(16 * 60_000)
    const alert = bgpCard(page).getByRole('alert')
    const told = `“${conduit_name}” was given up, and may exist after all`
    await expect(async () => {
      await page.reload()
      await expect(alert).toContainText(told, { timeout: 3_000 })
    }).toPass({ timeout: 15_000 })

    await bgpCard(page)
      .getByRole('button', { name: `Remove… ${conduit_name}` })
      .click()
    await page.getByLabel(`Type ${conduit_name} to remove it`).fill(conduit_name)
    await page.keyboard.press('Enter')
    await expect(bgpCard(page)).toContainText(`“${conduit_name}” is removed`)
    await expect(alert).toBeHidden()

    await page.goto(`/activity?account=${account}`)
    const said = page.getByRole('table', { name: 'Activity' }).getByRole('cell')
    await expect(said.filter({ hasText: 'A CNI that was given up may exist after all' })).toBeVisible()
    await expect(said.filter({ hasText: `“${conduit_name}” on ${interconnect}` })).toHaveCount(7)
  },
)

stagedTest(
  'BGP that nothing confirms is said to be possible, is given up, and what was typed is still there',
  async ({ page, account, request, stage }) => {
    await openBgpForm(page, account, request)
    await page.getByLabel('Conduit name').fill('site-de0000005001')
    await page.getByLabel('Description').fill('Rack 4')
    await reviewBgp(page)
    await createBgp(page)
    await expect(bgpCard(page)).toContainText('“site-de0000005001”: no confirmed answer')
    await expect(bgpCard(page)).toContainText('it may exist')
    stage.leap(61_000)
    await page.getByRole('button', { name: 'Check now' }).last().click()
    await expect(bgpCard(page)).toContainText('Checking, last at')
    await page.getByRole('button', { name: 'Give it up…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Give “site-de0000005001” up?' })
    await dialog.getByRole('button', { name: 'Give it up' }).click()
    await expect(bgpCard(page)).toContainText('“site-de0000005001” was given up')

    await bgpCard(page).getByRole('button', { name: 'Add another' }).click()
    await expect(page.getByLabel('Description')).toHaveValue('Rack 4')
  },
)
