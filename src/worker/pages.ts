import type { MiddlewareHandler } from 'hono'
import { firstPageOf } from '../contract/first-page.ts'
import type { Session } from '../contract/session.ts'
import { type Encoding, encodingFor } from '../proxy/encoding.ts'
import { cacheControl, NO_SUCH_PAGE, NO_SUCH_PAGE_HEADERS, pathOfPage } from '../proxy/page-answers.ts'
import { policyOfPage } from '../proxy/page-policy.ts'
import { isScreen } from '../proxy/screens.ts'

/** What a name of the build looks like: nothing to decode, so that one file has one address, and no compressed form. */
const PLAIN_PATH = /^(\/[\w-][\w.-]*)+(?<!\.br|\.gz)$/
/** What the build adds to the name of a compressed form. */
const EXTENSIONS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }
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
    if (req.method !== 'GET' && req.method !== 'HEAD') return body(NO_SUCH_PAGE, 404, NO_SUCH_PAGE_HEADERS)
    if (isScreen(pathname)) {
      const path = pathOfPage(firstPageOf(pathname, search), mode)
      const page = await pageAt(assets, path, req.raw)
      page?.headers.set('content-security-policy', await policyOf(path, req.url))
      if (page) return page
    } else if (PLAIN_PATH.test(pathname) && !pathname.endsWith('.html')) {
      const file = await fileAt(assets, pathname, req.raw)
      if (file) return new Response(file.body, { status: file.status, headers: headersOf(file, pathname) })
    }
    return body(NO_SUCH_PAGE, 404, NO_SUCH_PAGE_HEADERS)
  }
}

/**
 * A page in the form that the browser takes. The platform compresses files by itself, but not what says `no-transform`, as
 * pages do, so that theirs are the forms that the build made.
 * @see https://developers.cloudflare.com/cache/concepts/cache-control/#interaction-with-other-cloudflare-features
 */
async function pageAt(assets: Fetcher, path: string, request: Request): Promise<Response | undefined> {
  const encoding = encodingFor(acceptedBy(request))
  const compressed = encoding && (await fileAt(assets, path + EXTENSIONS[encoding], request))
  const found = compressed ?? (await fileAt(assets, path, request))
  if (!found) return undefined
  const headers = headersOf(found, path)
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('vary', 'Accept-Encoding')
  if (encoding && compressed) headers.set('content-encoding', encoding)
  // Compressed already.
  return new Response(found.body, { status: found.status, headers, encodeBody: 'manual' })
}

/** What the browser itself said, where the platform puts another header in its place. */
function acceptedBy({ cf, headers }: Request): string | undefined {
  const original = cf?.['clientAcceptEncoding']
  return typeof original === 'string' ? original : (headers.get('accept-encoding') ?? undefined)
}

function headersOf(file: Response, path: string): Headers {
  const headers = new Headers({ 'cache-control': cacheControl(path) })
  for (const name of TOLD_BY_ASSETS) {
    const value = file.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}

async function fileAt(assets: Fetcher, path: string, { url, method, headers }: Request) {
  const known = headers.get('if-none-match')
  const found = await assets.fetch(new URL(path, url), {
    method,
    headers: known === null ? {} : { 'if-none-match': known },
  })
  return found.ok || found.status === 304 ? found : undefined
}
