import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { writeEmptyBuild } from './empty-build.node.ts'

// The console as a process: what it prints, and how it ends.

const directory = mkdtempSync(join(tmpdir(), 'console-build-'))
writeEmptyBuild(directory)
afterAll(() => rmSync(directory, { recursive: true }))

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const entry = new URL('./node.ts', import.meta.url).href
const program = `
  import { configOrComplaint, runConsole } from '${entry}'
  const config = configOrComplaint(process.env)
  if (config) await runConsole(config, { directory: '${directory}' })
`

/** Runs the console; `out` and `err` grow as it prints. */
function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { env: environment })
  children.push(child)
  const printed = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text))
  return { child, printed, ended: once(child, 'close') }
}

async function listening(environment: Record<string, string> = {}) {
  const started = run({ PORT: '0', ...environment })
  await Promise.race([once(started.child.stdout, 'data'), started.ended])
  return { ...started, url: /http:\S+/.exec(started.printed.out)?.[0] ?? '' }
}

test('prints one line with mode and address when it listens', async () => {
  const { printed, url } = await listening()
  expect(printed).toEqual({ out: `Interconnect Console (demo) at ${url}\n`, err: '' })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  'ends with 0 on %s, although a browser keeps a connection',
  async (signal) => {
    const { child, ended, url, printed } = await listening()
    await fetch(url)
    child.kill(signal)
    expect(await ended).toEqual([0, null])
    expect(printed.err).toBe('')
  },
)

test('names everything that is wrong with its configuration, repeats no value, and ends with 1', async () => {
  const { ended, printed } = run({
    PORT: 'x',
    CLOUDFLARE_API_TOKEN: 'canary token',
    CLOUDFLARE_EMAIL: 'canary',
  })
  expect(await ended).toEqual([1, null])
  expect(printed.out).toBe('')
  expect(printed.err).toMatch(/^The console cannot start:\n {2}PORT .*\n {2}CLOUDFLARE_API_TOKEN and /)
  expect(printed.err).not.toContain('canary')
})

test('refuses live mode for other machines without Access in one line, before anything is opened', async () => {
  const DATA_DIR = join(directory, 'never')
  const { ended, printed } = run({
    HOST: '0.0.0.0',
    CLOUDFLARE_API_TOKEN: 'canary-token',
    DATA_DIR,
    PORT: '0',
  })
  expect(await ended).toEqual([1, null])
  expect(printed.out).toBe('')
  expect(printed.err).toMatch(
    /^The console cannot start:\n {2}ACCESS_TEAM_DOMAIN, ACCESS_AUD and PUBLIC_URL are missing: [^\n]+\n$/,
  )
  expect(existsSync(DATA_DIR)).toBe(false)
})

test('goes on in live mode although nobody reads its log any more', async () => {
  const DATA_DIR = join(directory, 'unread')
  const credential = { CLOUDFLARE_API_TOKEN: 'canary-token', CLOUDFLARE_BASE_URL: 'http://127.0.0.1:1' }
  const { child, url } = await listening({ ...credential, DATA_DIR, CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32) })
  const statusOf = async () => (await fetch(`${url}/api/nothing`, { headers: { 'x-console': '1' } })).status
  child.stderr.destroy()
  expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([404, 404, 404])
  expect(child.exitCode).toBeNull()
})

test('says in one line that the port is in use, and ends with 1', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo // it listens on TCP
  const { ended, printed } = run({ PORT: String(port) })
  expect(await ended).toEqual([1, null])
  expect(printed).toEqual({
    out: '',
    err: `Port ${port} is in use. Stop what listens there, or choose another with PORT.\n`,
  })
  other.close()
})
