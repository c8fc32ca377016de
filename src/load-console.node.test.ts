import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const dataDir = mkdtempSync(join(tmpdir(), 'console-data-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

const source = (path: string) => new URL(path, import.meta.url).href

/** Opens and closes a console in a process that fails as soon as a module of `forbidden` is asked for. */
function openWithout(forbidden: string, environment: Record<string, string>): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `
      import { registerHooks } from 'node:module'
      registerHooks({
        resolve(specifier, context, next) {
          const resolved = next(specifier, context)
          if (resolved.url.includes('${forbidden}')) throw new Error('loads ' + resolved.url)
          return resolved
        },
      })
      const { readConfig } = await import('${source('./proxy/config.ts')}')
      const { loadConsole } = await import('${source('./load-console.node.ts')}')
      await import('${source('./node.ts')}')
      const open = await loadConsole(readConfig(process.env))
      const { fetch, close } = open({ hosts: ['localhost'], report: console.error })
      console.log((await fetch(new Request('http://localhost/healthz'))).status)
      await close()
      `,
    ],
    { env: { DATA_DIR: dataDir, ...environment }, encoding: 'utf8' },
  )
  return stdout.trim() || (/Error: (.*)/.exec(stderr)?.[1] ?? stderr)
}

const live = { CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32) }

describe('live mode', () => {
  test('loads nothing of the simulator', () => {
    expect(openWithout('/src/simulator/', live)).toBe('200')
  })
})

describe('the demo', () => {
  test('loads the simulator, as this test’s way to see that proves', () => {
    expect(openWithout('/src/simulator/', {})).toContain('loads ')
  })

  test('loads nothing that opens connections', () => {
    expect(openWithout('/undici/', {})).toBe('200')
    expect(openWithout('/undici/', live)).toContain('loads ')
  })
})
