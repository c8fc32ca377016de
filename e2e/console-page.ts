import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Locator, type Page } from 'playwright/test'
import { Interconnect } from '../src/contract/interconnect.ts'
import { Order } from '../src/contract/order.ts'
import { Slot } from '../src/contract/slot.ts'
import { z } from '../src/contract/zod.ts'

// What a person does in the console, and what a test looks up beside it.

export interface PortAnswers {
  slot: string
  speed?: string
}

export interface PartnerAnswers {
  pairingKey: string
  bandwidth: string
}

/**
 * Opens the order form and waits until it takes answers: what is painted before does not, and whoever writes into a field or
 * clicks waits for that, but not who sets the focus or presses a key.
 */
export async function openForm(page: Page, account: string, kind?: 'direct' | 'gcp_partner'): Promise<void> {
  await page.goto(`/new?account=${account}${kind ? `&kind=${kind}` : ''}`)
  await expect(page.getByRole('radio', { name: 'Physical port' })).toBeEnabled()
}

/** Opens the order form and fills it in for a physical port. */
export async function fillPort(page: Page, account: string, { slot, speed }: PortAnswers): Promise<void> {
  await page.goto(`/new?account=${account}`)
  await page.getByRole('radio', { name: 'Physical port' }).check()
  await page.getByLabel('Slot UUID').fill(slot)
  if (speed !== undefined) await page.getByLabel('Speed').fill(speed)
}

/** Opens the order form and fills it in for a Google Cloud partner interconnect. */
export async function fillPartner(
  page: Page,
  account: string,
  { pairingKey, bandwidth }: PartnerAnswers,
): Promise<void> {
  await page.goto(`/new?account=${account}`)
  await page.getByRole('radio', { name: 'Google Cloud partner' }).check()
  await page.getByLabel('Pairing key', { exact: true }).fill(pairingKey)
  await page.getByLabel('Bandwidth').selectOption(bandwidth)
}

/** From the filled form to the review. By keyboard: what the form says meanwhile may move the button from under a pointer. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review the order' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Review the order', level: 1 })).toBeVisible()
}

/** From the review to the order’s page. */
export async function place(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page).toHaveURL(/\/orders\//)
}

/** The whole way for a physical port. */
export async function orderPort(page: Page, account: string, answers: PortAnswers): Promise<void> {
  await fillPort(page, account, answers)
  await review(page)
  await place(page)
}

/** The whole way for a Google Cloud partner interconnect. */
export async function orderPartner(page: Page, account: string, answers: PartnerAnswers): Promise<void> {
  await fillPartner(page, account, answers)
  await review(page)
  await place(page)
}

/** From the page of an order to that of what it created. By keyboard: its status may come meanwhile, and move the link. */
export async function openOwnPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open the interconnect’s page' }).press('Enter')
  await expect(page).toHaveURL(/\/interconnects\//)
  await expect(card(page, 'Remove')).toBeVisible()
}

/** The card with this title. */
export function card(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

/** A pairing key that nobody has used; its first part ends as a scenario wants it. */
export function pairingKey({ ending = '', region = 'us-central1', domain = '1' } = {}): string {
  return `${uuid(ending)}/${region}/${domain}`
}

/** A UUID that nobody has used; it ends as a scenario wants it. */
export function uuid(ending = ''): string {
  const fresh = randomUUID()
  return fresh.slice(0, fresh.length - ending.length) + ending
}

const asConsole = { headers: { 'x-console': '1' } }

async function items<Item extends z.core.$ZodType>(request: APIRequestContext, path: string, item: Item) {
  const answer = await request.get(path, asConsole)
  return z.object({ items: z.array(item) }).parse(await answer.json()).items
}

/** A slot of this account that can be ordered. */
export async function freeSlot(request: APIRequestContext, account: string): Promise<Slot> {
  const [slot] = await items(request, `/api/accounts/${account}/slots?occupied=false`, Slot)
  if (!slot) throw new Error('The account has no free slot.')
  return slot
}

/** Every order that the console has for this account. */
export function ordersOf(request: APIRequestContext, account: string): Promise<Order[]> {
  return items(request, `/api/accounts/${account}/orders`, Order)
}

/** Every interconnect of this account, as Cloudflare lists it. */
export function interconnectsOf(request: APIRequestContext, account: string): Promise<Interconnect[]> {
  return items(request, `/api/accounts/${account}/interconnects`, Interconnect)
}
