import type { MiddlewareHandler } from 'hono'
import { cacheControl, NO_SUCH_PAGE, NO_SUCH_PAGE_HEADERS } from '../proxy/page-answers.ts'
import { isScreen } from '../proxy/screens.ts'

/**
 * What a name of the build looks like: nothing to decode, so that one file has one address. The compressed forms beside the
 * files are for Node; here the platform compresses.
 */
const PLAIN_PATH = /^(\/[\w-][\w.-]*)+(?<!\.br|\.gz)$/
const PAGE = '/index.html'
/** What is said of a file by the platform that keeps it. */
const TOLD_BY_ASSETS = ['content-type', 'etag', 'content-length']

/** Serves the built application out of the Worker’s assets, by the same rules as on Node. */
export function assetPages(assets: Fetcher): MiddlewareHandler {
  return async ({ req, body }) => {
    const { pathname } = new URL(req.url)
    const path = isScreen(pathname) ? PAGE : pathname
    const isFile = path === pathname && PLAIN_PATH.test(pathname) && pathname !== PAGE
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const found = reads && (path !== pathname || isFile) ? await fileAt(assets, path, req.raw) : undefined
    if (!found) return body(NO_SUCH_PAGE, 404, NO_SUCH_PAGE_HEADERS)
    const headers = new Headers({ 'cache-control': cacheControl(path) })
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
