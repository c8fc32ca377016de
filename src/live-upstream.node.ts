import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export const LIVE_ACCOUNT = '0123456789abcdef0123456789abcdef'
export const LIVE_SLOT = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'

/** What the console asks for when it orders. */
export type Call = 'list' | 'slot' | 'create'

/** How one call is answered: `usual` answers it as it should be; `commit` creates what was ordered, and tells it. */
export type Behaviour = (
  response: ServerResponse,
  act: { usual: () => void; commit: () => unknown },
) => void | Promise<void>

/** Cloudflare on loopback for one account, whose every call a test can take over, and which counts what arrives. */
export interface LiveUpstream {
  readonly baseUrl: string
  /** The bodies of the create requests that arrived as a whole. */
  readonly posts: Record<string, string>[]
  readonly interconnects: Record<string, unknown>[]
  /** Answers a call in this way from now on. */
  on(call: Call, behaviour: Behaviour): void
  /** Answers every call as it should be from now on. */
  recover(): void
  close(): Promise<void>
}

const facility = { name: 'Equinix NY5', address: [] }

/** Starts it on a port of the system's choice. */
export async function startLiveUpstream(): Promise<LiveUpstream> {
  const posts: Record<string, string>[] = []
  const interconnects: Record<string, unknown>[] = []
  const behaviours = new Map<Call, Behaviour>()

  function commit(body: Record<string, string>): Record<string, unknown> {
    const common = { account: LIVE_ACCOUNT, name: `icon-${interconnects.length + 1}`, type: body['type'] }
    const made =
      body['slot_id'] === undefined
        ? { ...common, region: body['pairing_key']?.split('/')[1], speed: body['bandwidth'] }
        : { ...common, facility, site: 'EWR', slot_id: body['slot_id'], speed: '10G' }
    interconnects.push(made)
    return made
  }

  const json = (response: ServerResponse, value: unknown) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))

  function usual(call: Call, response: ServerResponse, made: () => unknown): void {
    if (call === 'list') json(response, { items: interconnects, next: null })
    if (call === 'create') json(response, made())
    if (call === 'slot') {
      const occupied = interconnects.some((each) => each['slot_id'] === LIVE_SLOT)
      json(response, { id: LIVE_SLOT, facility, occupied, site: 'EWR', speed: '10G' })
    }
  }

  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      const isSlot = request.url?.includes('/cni/slots/') === true
      if (!isSlot && request.url?.includes('/cni/interconnects') !== true) {
        response.writeHead(404).end()
        return
      }
      const call = isSlot ? 'slot' : request.method === 'POST' ? 'create' : 'list'
      const body: Record<string, string> = text === '' ? {} : JSON.parse(text)
      if (call === 'create') posts.push(body)
      const act = { usual: () => usual(call, response, () => commit(body)), commit: () => commit(body) }
      const behaviour = behaviours.get(call)
      if (behaviour) void behaviour(response, act)
      else act.usual()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  return {
    baseUrl: `http://127.0.0.1:${port}/client/v4`,
    posts,
    interconnects,
    on: (call, behaviour) => void behaviours.set(call, behaviour),
    recover: () => behaviours.clear(),
    async close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Looks again and again until `isDone`; gives what it saw last where that takes longer than 20 s. */
export async function lookUntil<Seen>(
  look: () => Promise<Seen>,
  isDone: (seen: Seen) => boolean,
): Promise<Seen> {
  const end = Date.now() + 20_000
  for (;;) {
    const seen = await look()
    if (isDone(seen) || Date.now() > end) return seen
    await pause(50)
  }
}
