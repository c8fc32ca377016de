import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWhenStale, ROOT } from './build-when-stale.ts'

// What `npm start` runs. Somewhere else, where no package lies beside it.

const place = mkdtempSync(join(tmpdir(), 'console-bundle-'))
afterAll(() => rmSync(place, { recursive: true }))

beforeAll(() => {
  if (!buildWhenStale() || !buildWhenStale('server')) throw new Error('There is no server to start.')
  for (const part of ['node.js', 'node', 'app']) {
    cpSync(join(ROOT, 'dist', part), join(place, 'dist', part), { recursive: true })
  }
  writeFileSync(join(place, 'package.json'), '{"type":"module"}')
}, 60_000)

const credential = {
  CLOUDFLARE_API_TOKEN: 'made-up-token',
  CLOUDFLARE_ACCOUNT_ID: '0123456789abcdef0123456789abcdef',
  // Nothing listens at the discard port.
  CLOUDFLARE_BASE_URL: 'http://127.0.0.1:9/client/v4',
}

test.each([
  ['demo', { DEMO: '1' }],
  ['live', credential],
])('the server bundle serves the %s, and ends when it is told to', async (mode, environment) => {
  const child = spawn(process.execPath, [join(place, 'dist/node.js')], {
    env: { PORT: '0', DATA_DIR: join(place, 'data'), ...environment },
  })
  const ended = once(child, 'exit')
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  await Promise.race([once(child.stdout, 'data'), ended])
  const [url = ''] = /http:\S+/.exec(said) ?? []
  expect(said).toContain(`(${mode})`)

  const page = await fetch(`${url}/new`)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root"')])
  const session = await fetch(`${url}/api/session`, { headers: { 'X-Console': '1' } })
  expect([session.status, await session.json()]).toEqual([200, expect.objectContaining({ mode })])

  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})
