import { randomBytes } from 'node:crypto'
import { type BrowserContext, test as base, expect } from 'playwright/test'
import { VISITOR_COOKIE } from '../src/demo-cookie.ts'

interface Fixtures {
  /** An account that nobody has named before: a world of its own. */
  account: string
  /** What the browser complained of so far: scripts that threw, console errors, breaches of the Content-Security-Policy. */
  complaints: string[]
}

/** Playwright’s `test` with a world per test. Whatever a browser complains of fails the test, whichever that is. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
  account: async ({}, provide) => {
    await provide(freshAccount())
  },
  // A demo on Workers is of one visitor. The page and what a test looks up beside it are the same one.
  // oxlint-disable-next-line no-empty-pattern -- see above.
  storageState: async ({}, provide) => {
    await provide({ cookies: [visitorCookie()], origins: [] })
  },
  complaints: [
    async ({ context }, provide) => {
      const complaints = complaintsIn(context)
      await provide(complaints)
      expect(complaints, 'what the browser complained of').toEqual([])
    },
    { auto: true },
  ],
})

/** 32 hexadecimal digits, as an account id has. */
export function freshAccount(): string {
  return randomBytes(16).toString('hex')
}

function visitorCookie() {
  return {
    name: VISITOR_COOKIE,
    value: freshAccount(),
    domain: '127.0.0.1',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  }
}

/** Grows with every complaint of this browser, in all its tabs. */
export function complaintsIn(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('weberror', (thrown) => complaints.push(String(thrown.error())))
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // The browser notes every answer from 400 up and every failure to connect; for calls these are part of the story.
    const aboutCall = message.text().startsWith('Failed to load resource')
    if (aboutCall && /^\/(api|demo)\//.test(new URL(message.location().url).pathname)) return
    complaints.push(message.text())
  })
  return complaints
}
