import type { Clock } from '../../contract/clock.ts'
import type { CreateCni } from '../../contract/cni.ts'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { createAudited } from '../audited.ts'
import { createJournalGuard } from '../journal-guard.ts'
import { createJournal } from '../orders/journal.ts'
import type { Sql } from '../orders/sql.ts'
import { openMemoryDatabase } from '../orders/sqlite.node.ts'
import { createWaker } from '../orders/waker.ts'
import { createCloudflare } from '../upstream/cloudflare.ts'
import { sendByFetch, type Upstream } from '../upstream/send-by-fetch.ts'
import { type Cnis, createCnis } from './create-cnis.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const ACCOUNT = '00000000000000000000000000000001'
export const MD5 = 'open-sesame-canary'
export const ME = { actor: 'ada@example.com', request: 'request-1' }
export const id = (n: number) => `b7e6c1a0-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A body that creates a CNI with an MD5 key. */
export const body = (interconnect: string, conduit_name = 'dc-east'): CreateCni => ({
  account: ACCOUNT,
  interconnect,
  magic: { conduit_name, description: '', mtu: 1500 },
  bgp: { customer_asn: 64_512, extra_prefixes: ['10.0.0.0/8'], md5_key: MD5 },
})

/** What a test lets upstream answer instead; undefined where it lets the request through. */
type Fault = (request: Request) => Response | Promise<Response> | undefined

/**
 * The machine over an upstream, on time of the test's own.
 * @param upstreamOf makes the upstream, such as the simulator, on the scene's clock
 */
export function scene(upstreamOf: (clock: Clock) => Upstream) {
  const clock = createVirtualClock()
  const upstream = upstreamOf(clock)
  /** Everything that went out to change something, and how many lists were read. */
  const sent: { method: string; path: string; body: string }[] = []
  const world = { fault: (() => undefined) as Fault, lists: 0 }
  const cloudflare = createCloudflare({
    send: sendByFetch(async (request) => {
      const { pathname } = new URL(request.url)
      if (request.method === 'GET' && pathname.endsWith('/cnis')) world.lists += 1
      if (request.method !== 'GET') {
        const text = await request.clone().text()
        sent.push({ method: request.method, path: pathname.replace(/^.*\/cni\//, ''), body: text })
      }
      return world.fault(request) ?? upstream(request)
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({ authorization: 'Bearer token' }),
    clock,
    random: () => 0.5,
  })
  const database = openMemoryDatabase()
  const reported: unknown[] = []
  let stop = () => {}
  /** Starts the machine on the same journal, as a new process would; `sql` is another way to it. */
  const boot = (sql: Sql = database): Cnis => {
    stop()
    const waker = createWaker(clock, () => cnis.wake())
    const journal = createJournal(sql)
    const report = (error: unknown) => void reported.push(error)
    const guarded = createJournalGuard(report)
    const audited = createAudited({ journal, clock, guarded, report })
    const { wakeAt } = waker
    const cnis = createCnis({ journal, cloudflare, clock, wakeAt, guarded, audited, report })
    stop = waker.stop
    return cnis
  }
  /** What is on an interconnect by now. */
  const on = async (cnis: Cnis, interconnect: string) => (await cnis.on(ACCOUNT, interconnect, true)).value
  return { clock, cloudflare, world, sent, database, reported, boot, on }
}

/** A way to a database that can be broken. */
export function breakable(sql: Sql) {
  const state = { isBroken: false }
  const check = () => {
    if (state.isBroken) throw new Error('disk I/O error')
  }
  const way: Sql = {
    run(...statement) {
      check()
      return sql.run(...statement)
    },
    transaction(work) {
      check()
      return sql.transaction(work)
    },
  }
  return { way, state }
}
