import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { addressOf, FIRST_PAGES, isShell } from '../src/contract/first-page.ts'
import { BUILT, type Doorway, openDoorway, test } from './doorway.ts'
import { ANSWERED, firstSeen, watchFor } from './first-data.ts'

// How a screen comes to be on a first visit and on the next one, as the server sees it.

type Address = keyof typeof ANSWERED
const START = '/api/start'

for (const address of [
  '/',
  '/new',
  '/new?kind=direct',
  '/new?kind=gcp_partner',
  '/new?kind=gcp_partner&bandwidth=1G',
] as const) {
  test(`${address} has its first data by three requests: the page, one script, and one call before it`, async ({
    page,
    request,
    account,
    doorway,
  }) => {
    const html = await (await request.get(address)).text()
    const scripts = scriptsIn(html)
    expect(scripts).toHaveLength(1)
    const needed = [new URL(address, doorway.url).pathname, START, ...scripts]
    doorway.asked.length = 0

    const called = Promise.withResolvers<void>()
    const shown = Promise.withResolvers<void>()
    doorway.delay((path) => {
      if (path === START) called.resolve()
      // The application cannot have asked for it: its script is not there yet.
      if (scripts.includes(path)) return called.promise
      return needed.includes(path) ? undefined : shown.promise
    })
    await open(page, address, account)
    const answered = doorway.asked.filter(({ status }) => status !== 0).map(({ path }) => path)
    expect(answered.toSorted()).toEqual(needed.toSorted())
    shown.resolve()
  })
}

test('a second visit transfers neither a script nor the page again', async ({ page, account, doorway }) => {
  for (const address of ['/', '/new?kind=direct'] as const) {
    await open(page, address, account)
    await page.waitForLoadState('networkidle')
    const scripts = new Set(
      doorway.asked.map(({ path }) => path).filter((path) => path.startsWith('/assets/')),
    )
    expect(scripts.size).toBeGreaterThan(0)
    await page.goto('about:blank')
    doorway.asked.length = 0

    await page.goto(addressFor(address, account))
    await firstSeen(page, ANSWERED[address])
    await page.waitForLoadState('networkidle')
    const { pathname } = new URL(page.url())
    expect(doorway.asked.filter(({ path }) => path === pathname)).toEqual([{ path: pathname, status: 304 }])
    // What only comes once nothing else is to do, a first visit may have been left without.
    expect(doorway.asked.filter(({ path }) => scripts.has(path))).toEqual([])
  }
})

for (const each of FIRST_PAGES) {
  const { path, search } = addressOf(each)
  const address = (search ? `${path}?${search}` : path) as Address // the answers to wait for are listed for each page

  // An error would be a complaint, as the next test shows, and so would a breach of the Content-Security-Policy.
  test(`the page ${each} is taken over by its script without an error`, async ({
    page,
    account,
    doorway,
  }) => {
    await watchFor(page, ANSWERED[address])
    await openTakenOver(page, addressFor(address, account), doorway)
    await firstSeen(page, ANSWERED[address])
  })

  // The shell has no screen to keep.
  if (isShell(each)) continue
  test(`the page ${each} stays as it was painted until there is more to show`, async ({ page, account }) => {
    await page.addInitScript(() => {
      let painted = ''
      new MutationObserver(() => {
        const parts = [...document.querySelectorAll('h1, form')].map((part) => part.textContent).join(' ')
        if (parts.length < painted.length) throw new Error(`“${painted}” gave way to “${parts}”.`)
        if (document.readyState !== 'loading' && painted === '') painted = parts
      }).observe(document, { childList: true, subtree: true })
    })
    await open(page, address, account)
  })
}

test('a page that differs from what its script shows is complained of', async ({
  page,
  account,
  complaints,
}) => {
  const directory = mkdtempSync(join(tmpdir(), 'console-differs-'))
  cpSync(BUILT, directory, { recursive: true })
  const list = join(directory, 'pages/list.demo.html')
  const html = readFileSync(list, 'utf8')
  writeFileSync(list, html.replace('>Interconnects</h1>', '>Differs</h1>'))
  for (const extension of ['.br', '.gz']) rmSync(list + extension)
  const doorway = await openDoorway(directory)

  await openTakenOver(page, `${doorway.url}${addressFor('/', account)}`, doorway)
  // https://react.dev/errors/418: what was rendered ahead did not match.
  await expect.poll(() => complaints.join('\n')).toContain('418')
  // Where it still loads when the server goes, it complains of that, too.
  await page.goto('about:blank')
  // This was wanted.
  complaints.length = 0
  await doorway.close()
  rmSync(directory, { recursive: true })
})

/**
 * Opens a screen whose first call is answered only once React has taken the painted page over. Where it comes earlier, what it
 * brings replaces the page, and nothing is compared.
 */
async function openTakenOver(page: Page, address: string, doorway: Doorway): Promise<void> {
  const takenOver = Promise.withResolvers<void>()
  doorway.delay((path) => (path === START ? takenOver.promise : undefined))
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => {
    const deepest = document.querySelector('h1, [data-page$=shell] main')
    // React's own mark on every element that it has made or taken over.
    return deepest && Object.keys(deepest).some((key) => key.startsWith('__reactFiber$'))
  })
  takenOver.resolve()
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

/** The scripts that a page links: to be run, or to be fetched along with these. */
function scriptsIn(html: string): string[] {
  const links = html.matchAll(
    /<(?:script type="module"|link rel="modulepreload")[^>]*? (?:src|href)="([^"]+)"/g,
  )
  return Array.from(links, ([, path = '']) => path)
}
