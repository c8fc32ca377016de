import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What is built: how to tell when, what it is made from, and what makes it. */
const BUILDS = {
  application: {
    // One of the pages that are written last.
    output: 'dist/app/pages/new-direct.live.html',
    sources: [
      'index.html',
      'package-lock.json',
      'public',
      'scripts/build',
      'src/app',
      'src/contract',
      'vite.config.ts',
    ],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
  server: {
    output: 'dist/node.js',
    sources: ['package-lock.json', 'scripts/build', 'src'],
    command: ['scripts/build/server.ts'],
  },
} as const

/** Whoever asks, a test runner too: what is built is what people get, with React as it is for production. */
const BUILD_ENVIRONMENT = { NODE_ENV: 'production' }

/**
 * Builds what was not built, or where one of its sources is newer.
 * In a process of its own, so that a server that goes on running does not carry the bundler along.
 * @returns whether there is a current build now; where not, the bundler has said why
 */
export function buildWhenStale(what: keyof typeof BUILDS = 'application'): boolean {
  if (!isStale(ROOT, what)) return true
  const { status } = spawnSync(process.execPath, BUILDS[what].command, {
    cwd: ROOT,
    env: { ...process.env, ...BUILD_ENVIRONMENT },
    stdio: 'inherit',
  })
  return status === 0
}

/** Whether a build below `root` is missing or older than what it is made from. */
export function isStale(root: string, what: keyof typeof BUILDS = 'application'): boolean {
  const { output, sources } = BUILDS[what]
  const file = join(root, output)
  if (!existsSync(file)) return true
  const built = statSync(file).mtimeMs
  return sources.some((source) => newest(join(root, source)) > built)
}

/** When a file, or the last of a folder’s, was changed, in milliseconds since the epoch; 0 for one that is not there. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // The folder’s own time tells that a file was removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
