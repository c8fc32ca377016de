import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the built application is made from. */
const SOURCES = ['index.html', 'package-lock.json', 'public', 'src/app', 'src/contract', 'vite.config.ts']

/**
 * Builds the application where it was not, or where one of its sources is newer.
 * In a process of its own, so that a server that goes on running does not carry the bundler along.
 * @returns whether there is a current build now; where not, the bundler has said why
 */
export function buildWhenStale(): boolean {
  if (!isStale(ROOT)) return true
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  return status === 0
}

/** Whether the application below `root` is missing or older than what it is made from. */
export function isStale(root: string): boolean {
  const page = join(root, 'dist/app/index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  return SOURCES.some((source) => newest(join(root, source)) > built)
}

/** When a file, or the last of a folder’s, was changed, in milliseconds since the epoch; 0 for one that is not there. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // The folder’s own time tells that a file was removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
