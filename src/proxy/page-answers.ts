import type { FirstPage } from '../contract/first-page.ts'
import type { Session } from '../contract/session.ts'

// What a page or a file is answered with, wherever the built application is kept.

/** Where the build puts a page. */
export function pathOfPage(page: FirstPage, mode: Session['mode']): string {
  return `/pages/${page}.${mode}.html`
}

/** The build puts a hash of the content into the name of everything under /assets; other names live on with new content. */
export function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  // A proxy that rewrites the page would break the policy that names its scripts.
  return path.endsWith('.html') ? 'no-cache, no-transform' : 'no-cache'
}

/** Of an address at which there is nothing. */
export const NO_SUCH_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
}
export const NO_SUCH_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No such page · Interconnect Console</title>
<h1>There is no such page</h1>
<p>The console has nothing at this address. <a href="/">Go to the interconnects</a>.</p>
</html>
`
