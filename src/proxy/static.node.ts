import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { FIRST_PAGES, firstPageOf } from '../contract/first-page.ts'
import type { Session } from '../contract/session.ts'
import { cacheControl, NO_SUCH_PAGE, NO_SUCH_PAGE_HEADERS, pathOfPage } from './page-answers.ts'
import { policyOfPage } from './page-policy.ts'
import { isScreen } from './screens.ts'
import { answerWithFile, type Representation, type StaticFile } from './static-file.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** What the build puts beside a file, by the extension that it adds. */
const COMPRESSED = { '.br': 'br', '.gz': 'gzip' } as const

/**
 * Serves the built application out of memory: its files, and on the screens that exist the page that shows what they begin
 * with. Everything else is a 404.
 * @param directory the build, read once, now
 * @param mode the pages say from the start whether anything is real
 * @throws when it is not there
 */
export function builtApp(directory: string, mode: Session['mode']): MiddlewareHandler {
  const contents = existsSync(directory) ? readContents(directory) : new Map<string, Content>()
  if (FIRST_PAGES.some((page) => !contents.has(pathOfPage(page, mode)))) {
    throw new Error(`${directory} has no pages. Build the application with npm run build.`)
  }
  const isPage = (path: string) => path.endsWith('.html')
  const files = filesOf(contents, (path) => !isPage(path))
  const pages = withPolicies(filesOf(contents, isPage))

  return async (context, next) => {
    const { req, body } = context
    const { pathname, search } = new URL(req.url)
    if (API.test(pathname)) return next()
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const file = isScreen(pathname)
      ? (await pages).get(pathOfPage(firstPageOf(pathname, search), mode))
      : files.get(pathname)
    return reads && file ? answerWithFile(context, file) : body(NO_SUCH_PAGE, 404, NO_SUCH_PAGE_HEADERS)
  }
}

type Content = Uint8Array<ArrayBuffer>

/** What answers in problems instead of pages, unknown addresses included. */
const API = /^\/(api|demo)\//

function readContents(directory: string): Map<string, Content> {
  const contents = new Map<string, Content>()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(directory.length).replaceAll('\\', '/').replace(/^\/*/, '/')
    contents.set(path, new Uint8Array(readFileSync(file)))
  }
  return contents
}

/** The files whose path is wanted, each with its compressed forms. */
function filesOf(
  contents: ReadonlyMap<string, Content>,
  wanted: (path: string) => boolean,
): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const [path, content] of contents) {
    if (extname(path) in COMPRESSED || !wanted(path)) continue
    const compressed = Object.entries(COMPRESSED).flatMap(([extension, encoding]) => {
      const form = contents.get(path + extension)
      return form ? [[encoding, representation(path, form, encoding)]] : []
    })
    files.set(path, { identity: representation(path, content), ...Object.fromEntries(compressed) })
  }
  return files
}

/** Every form of a page carries the policy that names what stands inline in it. */
async function withPolicies(pages: ReadonlyMap<string, StaticFile>): Promise<Map<string, StaticFile>> {
  const decoder = new TextDecoder()
  const withTheirs = Array.from(pages, async ([path, file]): Promise<[string, StaticFile]> => {
    const policy = await policyOfPage(decoder.decode(file.identity.body))
    const forms = Object.entries(file).map(([encoding, { body, headers }]) => [
      encoding,
      { body, headers: { ...headers, 'content-security-policy': policy } },
    ])
    return [path, Object.fromEntries(forms) as StaticFile] // every form that there was, under its name
  })
  return new Map(await Promise.all(withTheirs))
}

function representation(path: string, body: Uint8Array<ArrayBuffer>, encoding?: string): Representation {
  return {
    body,
    headers: {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': cacheControl(path),
      'accept-ranges': 'bytes',
      vary: 'Accept-Encoding',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    },
  }
}
