import type { Page } from 'playwright/test'

/** What is on a page only once an answer is on it, by what is waited for. The first of it is what a person came for. */
export const ANSWERED = {
  '/': { data: 'th[role=rowheader] a' },
  // The session tells for which account the questions are; until then nothing can be answered.
  '/new': { data: 'main input[name=kind]:enabled' },
  '/new?kind=direct': { data: 'main input[name=kind]:enabled', form: '#slot_id:enabled' },
  '/new?kind=gcp_partner': { data: 'main input[name=kind]:enabled', form: '#pairing_key:enabled' },
  '/new?kind=gcp_partner&bandwidth=1G': {
    data: 'main input[name=kind]:enabled',
    form: '#pairing_key:enabled',
  },
  '/activity': { data: 'header nav' },
} as const satisfies Record<string, Sought>

/** Selectors, by names. */
export type Sought = Readonly<Record<string, string>>

declare global {
  interface Window {
    /** When each of what is sought was there first, in milliseconds since the navigation. */
    firstSeen?: Record<string, number>
  }
}

/** Notes in every page that is opened from now on when it has what is sought, as soon as that is in the document. */
export async function watchFor(page: Page, sought: Sought): Promise<void> {
  await page.addInitScript((selectors) => {
    const seen: Record<string, number> = {}
    window.firstSeen = seen
    new MutationObserver((_changes, observer) => {
      for (const [name, selector] of Object.entries(selectors)) {
        if (!(name in seen) && document.querySelector(selector)) seen[name] = performance.now()
      }
      if (Object.keys(selectors).every((name) => name in seen)) observer.disconnect()
    }).observe(document, { childList: true, subtree: true, attributes: true })
  }, sought)
}

/** When each of what is sought was there, once all of it is. */
export async function firstSeen<Wanted extends Sought>(
  page: Page,
  sought: Wanted,
): Promise<Record<keyof Wanted, number>> {
  const names = Object.keys(sought)
  const found = await page.waitForFunction(
    (wanted) => wanted.every((name) => name in (window.firstSeen ?? {})) && window.firstSeen,
    names,
  )
  return (await found.jsonValue()) as Record<keyof Wanted, number> // all of the names are in it
}
