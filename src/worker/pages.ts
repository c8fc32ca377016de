import type { MiddlewareHandler } from 'hono'
import { firstPageOf } from '../contract/first-page.ts'
import type { Session } from '../contract/session.ts'
import { cacheControl, NO_SUCH_PAGE, NO_SUCH_PAGE_HEADERS, pathOfPage } from '../proxy/page-answers.ts'
import { policyOfPage } from '../proxy/page-policy.ts'
import { isScreen } from '../proxy/screens.ts'

/**
 * What a name of the build looks like: nothing to decode, so that one file has one address. The compressed forms beside the
 * files are for Node; here the platform compresses.
 */
const PLAIN_PATH = /^(\/[\w-][\w.-]*)+(?<!\.br|\.gz)$/
/** What is said of a file by the platform that keeps it. */
const TOLD_BY_ASSETS = ['content-type', 'etag', 'content-length']

/**
 * Serves the built application out of the Worker’s assets, by the same rules as on Node.
 * @param mode the pages say from the start whether anything is real
 */
export function assetPages(assets: Fetcher, mode: Session['mode']): MiddlewareHandler {
  /** By a page’s path; what is deployed does not change while this Worker runs. */
  const policies = new Map<string, string>()

  async function policyOf(path: string, url: string): Promise<string> {
    const known = policies.get(path)
    if (known !== undefined) return known
    const page = await assets.fetch(new URL(path, url))
    const policy = await policyOfPage(await page.text())
    // Kept once it is there: on Workers no request may wait for what another one reads.
    policies.set(path, policy)
    return policy
  }

  return async ({ req, body }) => {
    const { pathname, search } = new URL(req.url)
    const isPage = isScreen(pathname)
    const path = isPage ? pathOfPage(firstPageOf(pathname, search), mode) : pathname
    const isFile = PLAIN_PATH.test(pathname) && !pathname.endsWith('.html')
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const found = reads && (isPage || isFile) ? await fileAt(assets, path, req.raw) : undefined
    if (!found) return body(NO_SUCH_PAGE, 404, NO_SUCH_PAGE_HEADERS)
    const headers = new Headers({ 'cache-control': cacheControl(path) })
    if (isPage) headers.set('content-security-policy', await policyOf(path, req.url))
    for (const name of TOLD_BY_ASSETS) {
      const value = found.headers.get(name)
      if (value !== null) headers.set(name, value)
    }
    return new Response(found.body, { status: found.status, headers })
  }
}

async function fileAt(assets: Fetcher, path: string, { url, method, headers }: Request) {
  const known = headers.get('if-none-match')
  const found = await assets.fetch(new URL(path, url), {
    method,
    headers: known === null ? {} : { 'if-none-match': known },
  })
  return found.ok || found.status === 304 ? found : undefined
}
