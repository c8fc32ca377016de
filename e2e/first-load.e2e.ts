import type { Page } from 'playwright/test'
import { addressOf, FIRST_PAGES } from '../src/contract/first-page.ts'
import { test } from './console-test.ts'
import { ANSWERED, firstSeen, watchFor } from './first-data.ts'

// How a screen comes to be on a first visit.

type Address = keyof typeof ANSWERED

for (const each of FIRST_PAGES) {
  const { path, search } = addressOf(each)
  const address = (search ? `${path}?${search}` : path) as Address // the answers to wait for are listed for each page

  // The shell has no screen to keep.
  if (each === 'shell') continue
  test(`the page ${each} stays as it was painted until there is more to show`, async ({ page, account }) => {
    await page.addInitScript(() => {
      let title = ''
      new MutationObserver(() => {
        const now = document.querySelector('h1')?.textContent ?? ''
        if (title !== '' && now !== title) throw new Error(`The screen ${title} was replaced by ${now}.`)
        title = now
      }).observe(document, { childList: true, subtree: true })
    })
    await open(page, address, account)
  })
}

/** Opens a screen, and waits for the first that is the account’s own. */
async function open(page: Page, address: Address, account: string): Promise<void> {
  await watchFor(page, ANSWERED[address])
  await page.goto(addressFor(address, account), { waitUntil: 'commit' })
  await firstSeen(page, ANSWERED[address])
}

function addressFor(address: Address, account: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}account=${account}`
}
