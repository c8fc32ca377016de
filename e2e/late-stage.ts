import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createConsole } from '../src/console.ts'
import { type CreateCni, UpstreamCni } from '../src/contract/cni.ts'
import type { CreateInterconnect } from '../src/contract/create-interconnect.ts'
import { allowedHosts } from '../src/hosts.node.ts'
import { createHttpServer } from '../src/http-server.node.ts'
import { anybody, writers } from '../src/proxy/gate.ts'
import { openJournalInMemory } from '../src/proxy/orders/journal-file.node.ts'
import { builtApp } from '../src/proxy/static.node.ts'
import { sendByFetch } from '../src/proxy/upstream/send-by-fetch.ts'
import { createSimulator } from '../src/simulator/create-simulator.ts'
import { test as base } from './console-test.ts'
import { createLeapingClock } from './leaping-clock.ts'

const CLOUDFLARE = 'https://api.cloudflare.com/client/v4'

/** A console on a clock that can be put forward, and Cloudflare as another administrator uses it. */
export interface LateStage {
  readonly url: string
  leap(ms: number): void
  /** Somebody orders an interconnect without this console. @returns its name */
  orderElsewhere(body: CreateInterconnect): Promise<string>
  /** Somebody sets BGP and addressing up without this console. */
  addCniElsewhere(body: CreateCni): Promise<void>
  /** Somebody removes one without this console. */
  removeElsewhere(account: string, name: string): Promise<void>
  /** The Letter of Authorization as Cloudflare itself sends it. */
  letterElsewhere(account: string, name: string): Promise<Uint8Array>
  /** The console stops; once is enough, for a story that stops it itself. */
  close(): Promise<void>
}

/** @param directory the built application; by default where `npm run build` puts it */
export async function startLateStage(
  directory = fileURLToPath(new URL('../dist/app', import.meta.url)),
): Promise<LateStage> {
  const clock = createLeapingClock()
  const simulator = createSimulator({ clock })
  const headers = () => ({ authorization: 'Bearer demo' })
  const upstream = {
    mode: 'demo',
    send: sendByFetch((request) => simulator.fetch(request)),
    baseUrl: CLOUDFLARE,
    headers,
    scheme: 'none',
    configured: [],
    close: async () => {},
  } as const

  const http = createHttpServer((request) => running.fetch(request))
  http.server.listen(0, '127.0.0.1')
  await once(http.server, 'listening')
  const { port } = http.server.address() as AddressInfo // it listens on TCP, never on a pipe
  const options = {
    hosts: allowedHosts('127.0.0.1', port),
    report: console.error,
    pages: builtApp(directory, 'demo'),
  }
  const gate = { identify: anybody, writing: writers(false) }
  const running = createConsole({ upstream, journal: openJournalInMemory(), clock, gate }, options)

  async function call(account: string, path: string, init: RequestInit): Promise<Response> {
    const url = `${CLOUDFLARE}/accounts/${account}/cni${path}`
    const answer = await simulator.fetch(
      new Request(url, { ...init, headers: { ...headers(), 'content-type': 'application/json' } }),
    )
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status}.`)
    return answer
  }

  let closed = false
  return {
    url: `http://127.0.0.1:${port}`,
    leap: clock.leap,
    async orderElsewhere(body) {
      const init = { method: 'POST', body: JSON.stringify(body) }
      const answer = await call(body.account, '/interconnects', init)
      const { name } = (await answer.json()) as { name: string } // the simulator's answer has a name
      return name
    },
    async addCniElsewhere(body) {
      // By another name first: it is creating that fails where a name ends like a scenario's.
      const blank = { ...body, magic: { ...body.magic, conduit_name: 'elsewhere' } }
      const made = await call(body.account, '/cnis', { method: 'POST', body: JSON.stringify(blank) })
      const whole = { ...UpstreamCni.parse(await made.json()), magic: body.magic }
      await call(body.account, `/cnis/${whole.id}`, { method: 'PUT', body: JSON.stringify(whole) })
    },
    async removeElsewhere(account, name) {
      await call(account, `/interconnects/${encodeURIComponent(name)}`, { method: 'DELETE' })
    },
    async letterElsewhere(account, name) {
      const answer = await call(account, `/interconnects/${encodeURIComponent(name)}/loa`, { method: 'GET' })
      return new Uint8Array(await answer.arrayBuffer())
    },
    async close() {
      if (closed) return
      closed = true
      await http.close()
      await running.close()
    },
  }
}

/** A console of each story's own: time is put forward for all who use one. */
export const test = base.extend<{ stage: LateStage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
  stage: async ({}, provide) => {
    const stage = await startLateStage()
    await provide(stage)
    await stage.close()
  },
  baseURL: async ({ stage }, provide) => {
    await provide(stage.url)
  },
})
