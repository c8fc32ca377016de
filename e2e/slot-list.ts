import { type APIRequestContext, expect, type Page } from 'playwright/test'
import { Slot } from '../src/contract/slot.ts'
import { z } from '../src/contract/zod.ts'
import { card } from './console-page.ts'

// The list of slots on the form for a port, and what a test looks up beside it.

export const searchField = (page: Page) => page.getByLabel('Search by city, facility, address or site')
export const slotField = (page: Page) => page.getByLabel('Slot UUID')
export const slotChoices = (page: Page) => page.locator('input[name=slot]')
export const neighbours = (page: Page) =>
  card(page, 'Free slots nearby').getByRole('button', { name: /^Take this slot/ })

/** Opens the form for a port and waits until its slots were read. */
export async function openList(page: Page, account: string): Promise<void> {
  await page.goto(`/new?account=${account}&kind=direct`)
  await expect(searchField(page)).toBeVisible({ timeout: 15_000 })
}

/** Every slot of this account. */
export async function slotsOf(request: APIRequestContext, account: string): Promise<Slot[]> {
  const answer = await request.get(`/api/accounts/${account}/slots`, { headers: { 'x-console': '1' } })
  return z.object({ items: z.array(Slot) }).parse(await answer.json()).items
}

/** The first slot of this account that fits. */
export async function slotThat(
  request: APIRequestContext,
  account: string,
  fits: (slot: Slot) => boolean,
): Promise<Slot> {
  const slot = (await slotsOf(request, account)).find(fits)
  if (!slot) throw new Error('The account has no such slot.')
  return slot
}
