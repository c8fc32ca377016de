import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { systemClock } from './contract/clock.ts'
import { writeEmptyBuild } from './empty-build.node.ts'
import { createHttpServer } from './http-server.node.ts'
import { type RunningConsole, startConsole } from './node.ts'
import { readConfig } from './proxy/config.ts'
import { SECURITY_HEADERS } from './proxy/headers.ts'
import { createSimulator } from './simulator/create-simulator.ts'

const directory = mkdtempSync(join(tmpdir(), 'console-build-'))
writeEmptyBuild(directory)
afterAll(() => rmSync(directory, { recursive: true }))

const running: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const { close } of running.splice(0).toReversed()) await close()
})

async function started(environment: Record<string, string>): Promise<RunningConsole> {
  const report = (error: unknown) => {
    throw error
  }
  const config = readConfig({ PORT: '0', DATA_DIR: mkdtempSync(join(directory, 'data-')), ...environment })
  const made = await startConsole(config, { report, directory })
  running.push(made)
  return made
}

/** The simulator on loopback, as Cloudflare; tells the credentials of every request that arrives. */
async function servedSimulator(): Promise<{ baseUrl: string; credentials: string[] }> {
  const simulator = createSimulator({ clock: systemClock })
  const credentials: string[] = []
  const http = createHttpServer((request) => {
    const { headers } = request
    credentials.push(
      ['authorization', 'x-auth-email', 'x-auth-key'].map((name) => headers.get(name) ?? '-').join(' '),
    )
    return simulator.fetch(request)
  })
  running.push(http)
  await new Promise<void>((resolve) => void http.server.listen(0, '127.0.0.1', resolve))
  const address = http.server.address()
  if (typeof address !== 'object' || !address) throw new Error('the simulator does not listen')
  return { baseUrl: `http://127.0.0.1:${address.port}/client/v4`, credentials }
}

const account = 'a'.repeat(32)
const asked = { headers: { 'x-console': '1' } }

describe('startConsole', () => {
  test('serves page, proxy and health at the address that it tells', async () => {
    const { url } = await started({})
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${url}/new`)).text()).toBe('<title>the page</title>')
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${url}/api/session`, asked)).json()).toMatchObject({ mode: 'demo' })
  })

  test.each(['/', '/nothing', '/api/session', '/api/nothing', '/healthz'])(
    'puts the security headers on %s',
    async (path) => {
      const { url } = await started({})
      expect(Object.fromEntries((await fetch(url + path)).headers)).toMatchObject(SECURITY_HEADERS)
    },
  )

  test('has the presenter’s routes in the demo, guarded as the others', async () => {
    const { url } = await started({})
    const fibre = `${url}/demo/accounts/${account}/interconnects/none/fibre`
    const json = { 'content-type': 'application/json' }
    const plug = { method: 'POST', body: '{"plugged":true}' }
    expect((await fetch(fibre, { ...plug, headers: json })).status).toBe(403)
    const answer = await fetch(fibre, { ...plug, headers: { ...json, ...asked.headers } })
    expect(await answer.json()).toMatchObject({ title: 'No such physical port' })
  })

  test.each([
    ['token', { CLOUDFLARE_API_TOKEN: 'canary-token' }, 'Bearer canary-token - -'],
    [
      'key',
      { CLOUDFLARE_EMAIL: 'canary@example.com', CLOUDFLARE_API_KEY: 'canary-key' },
      '- canary@example.com canary-key',
    ],
  ])('carries the %s upstream in live mode, and nowhere else', async (scheme, credential, expected) => {
    const { baseUrl, credentials } = await servedSimulator()
    const { url } = await started({
      ...credential,
      CLOUDFLARE_BASE_URL: baseUrl,
      CLOUDFLARE_ACCOUNT_ID: account,
    })
    let told = ''
    for (const path of ['session', `accounts/${account}/slots`, `accounts/${account}/interconnects`]) {
      const response = await fetch(`${url}/api/${path}`, asked)
      expect(response.status).toBe(200)
      told += JSON.stringify([...response.headers]) + (await response.text())
    }
    expect(JSON.parse(await (await fetch(`${url}/api/session`, asked)).text())).toMatchObject({
      mode: 'live',
      credential: { scheme },
    })
    expect(new Set(credentials)).toEqual(new Set([expected]))
    expect(told).not.toContain('canary')
  })

  test('has no presenter’s routes in live mode', async () => {
    const { url } = await started({ CLOUDFLARE_API_TOKEN: 'canary-token', CLOUDFLARE_ACCOUNT_ID: account })
    const init = { method: 'POST', headers: { ...asked.headers, 'content-type': 'application/json' } }
    const answer = await fetch(`${url}/demo/accounts/${account}/interconnects/none/fibre`, init)
    expect(await answer.json()).toMatchObject({ title: 'There is nothing at this address' })
  })

  test('fails where something listens already', async () => {
    const { url } = await started({})
    await expect(started({ PORT: new URL(url).port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('fails where the application was not built, before anything is opened', async () => {
    const config = readConfig({ PORT: '0' })
    const empty = join(directory, 'nothing')
    await expect(startConsole(config, { report: () => {}, directory: empty })).rejects.toThrow(
      'npm run build',
    )
  })
})
