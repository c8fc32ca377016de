import type { Hono, MiddlewareHandler } from 'hono'
import type { Clock } from './contract/clock.ts'
import type { Session } from './contract/session.ts'
import { createAccounts } from './proxy/accounts.ts'
import { createProxy } from './proxy/create-proxy.ts'
import { createOrders } from './proxy/orders/create-orders.ts'
import type { OpenJournal } from './proxy/orders/journal-file.node.ts'
import { createWaker } from './proxy/orders/waker.ts'
import { createSharedReads } from './proxy/shared-reads.ts'
import { createCloudflare } from './proxy/upstream/cloudflare.ts'
import type { Upstream } from './proxy/upstream/exchange.ts'

/** What the console is told beside its configuration. */
export interface ConsoleOptions {
  /** The Host headers under which it may be called, each with its port. */
  readonly hosts: readonly string[]
  /** Told of every failure that is the console’s own; `requestId` is there where a request met it. */
  report(error: unknown, requestId?: string): void
  /** Answers what is none of the proxy’s: the application. */
  readonly pages?: MiddlewareHandler
}

/** The proxy with everything behind it, and the pages beside it. */
export interface Console {
  fetch(request: Request): Promise<Response>
  /** Waits for what is on its way upstream, then lets go of everything. */
  close(): Promise<void>
}

/** What the proxy talks to, and as whom. */
export interface ConsoleUpstream {
  readonly mode: Session['mode']
  readonly fetch: Upstream
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly headers: () => Record<string, string>
  readonly scheme: Session['credential']['scheme']
  /** The accounts that the operator named. */
  readonly configured: readonly string[]
  /** The presenter’s routes, below `/demo`; only the demo has them. */
  readonly controls?: Hono
  close(): Promise<void>
}

/** What a console is joined from. */
interface Rooms {
  readonly upstream: ConsoleUpstream
  readonly journal: OpenJournal
  readonly clock: Clock
}

/** Joins journal, order machine, proxy and what they talk to, on one clock. */
export function createConsole({ upstream, journal: opened, clock }: Rooms, options: ConsoleOptions): Console {
  const { mode, baseUrl, headers, scheme, configured } = upstream
  const { hosts, report, pages } = options
  const cloudflare = createCloudflare({
    upstream: upstream.fetch,
    baseUrl,
    headers,
    clock,
    random: Math.random,
  })
  const accounts = createAccounts({ mode, scheme, configured, cloudflare, clock })
  const waker = createWaker(clock, () => orders.wake())
  const { wakeAt } = waker
  const onChange = (account: string) => reads.forget(account)
  const orders = createOrders({ journal: opened.journal, cloudflare, clock, wakeAt, onChange, report })
  const reads = createSharedReads({ cloudflare, orders, clock })
  const app = createProxy({ mode, scheme, hosts, report, accounts, reads, orders, clock })
  if (upstream.controls) app.route('/', upstream.controls)
  if (pages) app.use(pages)
  void orders.wake()

  return {
    fetch: async (request) => app.fetch(request),
    async close() {
      waker.stop()
      await orders.idle()
      await upstream.close()
      opened.close()
    },
  }
}
