import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Order } from './contract/order.ts'
import { writeEmptyBuild } from './empty-build.node.ts'
import { ROUTES } from './proxy/route-table.ts'

// What the demo’s process opens, by the word of the runtime itself: every connection, datagram and look-up of a name has a
// resource of its own in there.

const directory = mkdtempSync(join(tmpdir(), 'console-sockets-'))
writeEmptyBuild(directory)
afterAll(() => rmSync(directory, { recursive: true }))

const source = (path: string) => new URL(path, import.meta.url).href
const program = `
  import { createHook } from 'node:async_hooks'
  const opens = /^(TCPCONNECTWRAP|PIPECONNECTWRAP|UDPWRAP|UDPSENDWRAP|GETADDRINFOREQWRAP|GETNAMEINFOREQWRAP|QUERYWRAP|TLSWRAP|QUIC.*)$/
  const opened = []
  createHook({ init: (_id, type) => void (opens.test(type) && opened.push(type)) }).enable()
  const { startConsole } = await import('${source('./node.ts')}')
  const { readConfig } = await import('${source('./proxy/config.ts')}')
  const { url, close } = await startConsole(readConfig(process.env), { report: console.error, directory: '${directory}' })
  console.log(url)
  process.stdin.once('data', async () => {
    await close()
    console.log(JSON.stringify(opened))
    process.exit()
  })
`

/** What a console opened while it was made use of. */
async function openedWhile(
  environment: Record<string, string>,
  visit: (url: string) => Promise<void>,
): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PORT: '0', DATA_DIR: join(directory, 'data'), ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
  await visit(printed.trim())
  child.stdin.write('end')
  await once(child, 'close')
  return JSON.parse(printed.split('\n')[1] ?? 'null')
}

const ACCOUNT = 'a11ce000000000000000000000000001'
const headers = { 'x-console': '1', 'content-type': 'application/json' }

/** Calls every route, and orders a port and follows it until it is there. */
async function everything(url: string): Promise<void> {
  for (const { method, path } of ROUTES) {
    const target =
      url + path.replace(':account', ACCOUNT).replace(/:\w+/g, 'b7e6c1a0-0000-4000-8000-000000000001')
    await fetch(target, { method, headers, ...(method !== 'GET' && { body: '{}' }) })
  }
  const key = crypto.randomUUID()
  const orders = `${url}/api/accounts/${ACCOUNT}/orders`
  await fetch(orders, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key },
    body: JSON.stringify({ account: ACCOUNT, type: 'direct', slot_id: crypto.randomUUID() }),
  })
  const state = async () => Order.parse(await (await fetch(`${orders}/${key}`, { headers })).json()).state
  await expect.poll(state, { timeout: 10_000 }).toMatch(/created|rejected/)
}

test('the demo opens no connection to anywhere, whatever it is asked', async () => {
  // As an operator’s environment may be: neither the credential nor the keys of Access are for the demo.
  const environment = {
    DEMO: '1',
    CLOUDFLARE_API_TOKEN: 'canary-token',
    ACCESS_TEAM_DOMAIN: 'acme.cloudflareaccess.com',
    ACCESS_AUD: 'f'.repeat(64),
    PUBLIC_URL: 'https://console.example.com',
  }
  expect(await openedWhile(environment, everything)).toEqual([])
})

test('what live mode opens is seen, as this test’s way to see proves', async () => {
  const nowhere = {
    CLOUDFLARE_API_TOKEN: 'canary-token',
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    CLOUDFLARE_BASE_URL: 'http://127.0.0.1:1/client/v4',
  }
  const opened = await openedWhile(nowhere, async (url) => {
    await fetch(`${url}/api/accounts/${ACCOUNT}/orders`, { headers })
    await fetch(`${url}/api/accounts/${ACCOUNT}/slots/b7e6c1a0-0000-4000-8000-000000000001`, { headers })
  })
  expect(opened).toContain('TCPCONNECTWRAP')
})
