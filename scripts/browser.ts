import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Where systems put Chromium, the headless one first: it starts faster and needs no desktop’s libraries. */
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser to test with: the one that is named, else one of this machine’s, else Playwright’s own. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

/**
 * Finds a browser, or has Debian’s installed where that is possible.
 * @throws naming the three ways to get one
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser() ?? (installDebianPackage() ? findBrowser() : undefined)
  if (found) return found
  throw new Error(
    [
      'The browser tests need Chromium, and there is none. Do one of these:',
      '  set CHROMIUM_PATH to a Chromium or Chrome that is installed;',
      '  npx playwright install chromium-headless-shell;',
      '  on Debian, as root: apt-get install chromium-headless-shell.',
    ].join('\n'),
  )
}

/** How every browser of this project is launched. Containers have no sandbox to offer, and nothing here leaves this machine. */
export function launchOptions(): { executablePath: string; args: string[] } {
  return {
    executablePath: findOrInstallBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

function installDebianPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const packages = ['chromium-headless-shell', 'fonts-liberation']
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]]
  return steps.every((step) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // The path alone goes to standard output.
    return spawnSync('apt-get', ['-q', ...step], { env, stdio: ['ignore', 2, 2] }).status === 0
  })
}

if (import.meta.filename === process.argv[1]) console.log(findOrInstallBrowser())
