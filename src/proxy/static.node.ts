import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { cacheControl, NO_SUCH_PAGE, NO_SUCH_PAGE_HEADERS } from './page-answers.ts'
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
 * Serves the built application out of memory: its files, and its page on the screens that exist. Everything else is a 404.
 * @param directory the build, read once, now
 * @throws when it is not there
 */
export function builtApp(directory: string): MiddlewareHandler {
  const files = existsSync(directory) ? readFiles(directory) : new Map<string, StaticFile>()
  const page = files.get('/index.html')
  if (!page) throw new Error(`${directory} has no index.html. Build the application with npm run build.`)
  files.delete('/index.html')

  return async (context, next) => {
    const { req, body } = context
    const { pathname } = new URL(req.url)
    if (API.test(pathname)) return next()
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const file = isScreen(pathname) ? page : files.get(pathname)
    return reads && file ? answerWithFile(context, file) : body(NO_SUCH_PAGE, 404, NO_SUCH_PAGE_HEADERS)
  }
}

/** What answers in problems instead of pages, unknown addresses included. */
const API = /^\/(api|demo)\//

function readFiles(directory: string): Map<string, StaticFile> {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(directory.length).replaceAll('\\', '/').replace(/^\/*/, '/')
    contents.set(path, new Uint8Array(readFileSync(file)))
  }
  const files = new Map<string, StaticFile>()
  for (const [path, content] of contents) {
    if (extname(path) in COMPRESSED) continue
    const compressed = Object.entries(COMPRESSED).flatMap(([extension, encoding]) => {
      const form = contents.get(path + extension)
      return form ? [[encoding, representation(path, form, encoding)]] : []
    })
    files.set(path, { identity: representation(path, content), ...Object.fromEntries(compressed) })
  }
  return files
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
