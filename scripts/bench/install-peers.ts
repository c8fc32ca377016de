import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
/** What npm writes last. */
const INSTALLED = `${folder}node_modules/.package-lock.json`

/**
 * Installs this folder's own packages where they are missing or older than their lock: the product has none of them.
 * @throws Error where npm fails, which has then said why
 */
export function installPeers(): void {
  const lock = `${folder}package-lock.json`
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(lock).mtimeMs) return
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The peers to measure beside could not be installed.')
}
