import type { Interconnect } from '../contract/interconnect.ts'
import { createVirtualClock } from '../contract/virtual-clock.node.ts'
import { createProxy } from './create-proxy.ts'
import { createServices } from './create-services.ts'
import { anybody, writers } from './gate.ts'
import { silent } from './log.ts'
import { createJournal } from './orders/journal.ts'
import { ACCOUNT } from './orders/order-record.fixture.ts'
import { port } from './orders/orders-scene.node.ts'
import type { Sql } from './orders/sql.ts'
import { openMemoryDatabase } from './orders/sqlite.node.ts'
import { createCloudflare } from './upstream/cloudflare.ts'
import { sendByFetch } from './upstream/send-by-fetch.ts'

/** For tests: the whole proxy on an upstream of one account, whose answers a test can replace, and on a clock of its own. */
export function proxyScene({ sql = openMemoryDatabase() }: { sql?: Sql } = {}) {
  const clock = createVirtualClock()
  const world = {
    interconnects: [port],
    list: (): Response | Promise<Response> => Response.json({ items: world.interconnects, next: null }),
    item: (name: string): Response | Promise<Response> => {
      const found = world.interconnects.find((each) => each.name === name)
      return found ? Response.json(found) : new Response(null, { status: 404 })
    },
    remove: (name: string): Response | Promise<Response> => {
      world.interconnects = world.interconnects.filter((each: Interconnect) => each.name !== name)
      return new Response(null)
    },
    create: (): Response | Promise<Response> => Response.json(port),
    letter: (_request: Request): Response | Promise<Response> => new Response(null, { status: 404 }),
    status: (): Response | Promise<Response> => Response.json({ state: 'Pending' }),
    cnis: (): Response | Promise<Response> => Response.json({ items: [], next: null }),
    slot: () =>
      Response.json({
        id: port['slot_id'],
        facility: port['facility'],
        occupied: false,
        site: 'EWR',
        speed: '10G',
      }),
  }
  const sent: string[] = []
  const reported: unknown[] = []
  const report = (error: unknown) => void reported.push(error)
  const cloudflare = createCloudflare({
    send: sendByFetch(async (request) => {
      const path = new URL(request.url).pathname.replace(/^.*?\/cni(?=\/)/, '')
      sent.push(`${request.method} ${path}`)
      const [, kind, name, part] = path.split('/').map(decodeURIComponent)
      if (request.method === 'POST') return world.create()
      if (kind === 'slots') return world.slot()
      if (kind === 'cnis') return world.cnis()
      if (name === undefined) return world.list()
      if (request.method === 'DELETE') return world.remove(name)
      return part === 'loa' ? world.letter(request) : part === 'status' ? world.status() : world.item(name)
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({}),
    clock,
    random: () => 0.5,
  })
  const services = createServices({
    mode: 'live',
    scheme: 'token',
    configured: [ACCOUNT],
    journal: createJournal(sql),
    cloudflare,
    clock,
    report,
  })
  const app = createProxy({
    mode: 'live',
    scheme: 'token',
    hosts: ['console.test'],
    gate: { identify: anybody, writing: writers(false) },
    log: silent,
    report,
    ...services,
  })
  /** Calls a path below the account, with a body where one is given. */
  const call = async (method: string, path: string, body?: unknown, headers = {}) =>
    app.request(`http://console.test/api/accounts/${ACCOUNT}${path}`, {
      method,
      headers: { 'X-Console': '1', 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  /** Reads a path that is below no account. */
  const ask = async (path: string) =>
    app.request(`http://console.test${path}`, { headers: { 'X-Console': '1' } })
  const read = async (path: string, headers = {}) => (await call('GET', path, undefined, headers)).json()
  return { clock, world, sent, reported, services, call, ask, read }
}
