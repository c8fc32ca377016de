import { type APIRequestContext, expect, type Locator, type Page } from 'playwright/test'
import { Cni } from '../src/contract/cni.ts'
import { z } from '../src/contract/zod.ts'
import { card, interconnectsOf } from './console-page.ts'

// BGP and addressing as a person sets it up, and what a test looks up beside it.

/** The CNIs of an interconnect, as Cloudflare lists them. */
export async function cnisOf(
  request: APIRequestContext,
  account: string,
  interconnect: string,
): Promise<Cni[]> {
  const path = `/api/accounts/${account}/cnis?${new URLSearchParams({ interconnect })}`
  const answer = await request.get(path, { headers: { 'x-console': '1' } })
  return z.object({ items: z.array(Cni) }).parse(await answer.json()).items
}

/** The name of an interconnect that has BGP and addressing already, or that has none yet. */
export async function interconnectWith(
  request: APIRequestContext,
  account: string,
  kind: 'direct' | 'gcp_partner',
  what: 'bgp' | 'nothing',
): Promise<string> {
  for (const { name, type } of await interconnectsOf(request, account)) {
    if (type !== kind) continue
    const cnis = await cnisOf(request, account, name)
    if (what === 'bgp' ? cnis.some(({ bgp }) => bgp) : cnis.length === 0) return name
  }
  throw new Error(`No interconnect of this account has ${what}.`)
}

export function bgpCard(page: Page): Locator {
  return card(page, 'BGP and addressing')
}

/** Opens the page of an interconnect that has nothing yet, and the form on it. */
export async function openBgpForm(
  page: Page,
  account: string,
  request: APIRequestContext,
  kind: 'direct' | 'gcp_partner' = 'direct',
): Promise<string> {
  const name = await interconnectWith(request, account, kind, 'nothing')
  await page.goto(`/interconnects/${name}?account=${account}`)
  await bgpCard(page).getByRole('button', { name: 'Add BGP or addressing' }).press('Enter')
  await expect(page.getByLabel('Your ASN')).toHaveValue('64512')
  return name
}

/** From the filled form to the question whether to create it. By keyboard: cards above may still be on their way. */
export async function reviewBgp(page: Page): Promise<void> {
  await bgpCard(page).getByRole('button', { name: 'Review' }).press('Enter')
  await expect(bgpCard(page).getByRole('heading', { name: /^Create “/ })).toBeFocused()
}

/** Creates what was reviewed. */
export async function createBgp(page: Page): Promise<void> {
  await bgpCard(page).getByRole('button', { name: 'Create', exact: true }).click()
}
