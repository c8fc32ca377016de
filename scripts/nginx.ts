import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
]

/** The reverse proxy to test behind: the one that is named, else one of this machine’s. */
export function findNginx(): string | undefined {
  return process.env['NGINX_PATH'] || USUAL_PLACES.find((path) => existsSync(path))
}

/**
 * Finds nginx, or has Debian’s installed where that is possible.
 * @throws naming the ways to get it
 */
function findOrInstallNginx(): string {
  const found = findNginx() ?? (installDebianPackage() ? findNginx() : undefined)
  if (found) return found
  throw new Error(
    [
      'The test behind a reverse proxy needs nginx, and there is none. Do one of these:',
      '  set NGINX_PATH to an nginx that is installed;',
      '  on Debian, as root: apt-get install nginx-light.',
    ].join('\n'),
  )
}

function installDebianPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return [['update'], ['install', '-y', '--no-install-recommends', 'nginx-light']].every((step) => {
    // Debian starts what it installs; the test starts its own.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    return spawnSync('apt-get', ['-q', ...step], { env, stdio: ['ignore', 2, 2] }).status === 0
  })
}

if (import.meta.filename === process.argv[1]) console.log(findOrInstallNginx())
