import type { Hono } from 'hono'
import { systemClock } from './contract/clock.ts'
import { createAccounts } from './proxy/accounts.ts'
import type { Config } from './proxy/config.ts'
import { createProxy } from './proxy/create-proxy.ts'
import { createOrders } from './proxy/orders/create-orders.ts'
import { createJournal } from './proxy/orders/journal.ts'
import { openMemoryDatabase } from './proxy/orders/sqlite.node.ts'
import { createWaker } from './proxy/orders/waker.ts'
import type { ConsoleEnv } from './proxy/routes/console-env.ts'
import { createSharedReads } from './proxy/shared-reads.ts'
import { createCloudflare } from './proxy/upstream/cloudflare.ts'
import { upstreamOf } from './upstream-of.node.ts'

/** What the console is told beside its configuration. */
export interface ConsoleOptions {
  /** The Host headers under which it may be called, each with its port. */
  hosts: readonly string[]
  /** Told of every failure that is the console’s own; `requestId` is there where a request met it. */
  report(error: unknown, requestId?: string): void
}

/** The proxy with everything behind it, and nothing of the application yet: pages are the caller’s to add to `app`. */
export interface Console {
  readonly app: Hono<ConsoleEnv>
  /** Waits for what is on its way upstream, then lets go of everything. */
  close(): Promise<void>
}

/** Joins the rooms for Node: journal, order machine, proxy, and the simulator or Cloudflare behind them, on one clock. */
export function createConsole(config: Config, { hosts, report }: ConsoleOptions): Console {
  const clock = systemClock
  const { mode } = config
  const upstream = upstreamOf(config, clock)
  const { baseUrl, headers, scheme, configured } = upstream

  const cloudflare = createCloudflare({
    upstream: upstream.fetch,
    baseUrl,
    headers,
    clock,
    random: Math.random,
    limitPer: mode === 'demo' ? 'account' : 'credential',
  })
  const accounts = createAccounts({ mode, scheme, configured, cloudflare, clock })
  const database = openMemoryDatabase()
  const waker = createWaker(clock, () => orders.wake())
  const { wakeAt } = waker
  const onChange = (account: string) => reads.forget(account)
  const orders = createOrders({
    journal: createJournal(database),
    cloudflare,
    clock,
    wakeAt,
    onChange,
    report,
  })
  const reads = createSharedReads({ cloudflare, orders, clock })
  const app = createProxy({ mode, scheme, hosts, report, accounts, reads, orders, clock })
  if (upstream.controls) app.route('/', upstream.controls)
  void orders.wake()

  return {
    app,
    async close() {
      waker.stop()
      await orders.idle()
      await upstream.close()
      database.close()
    },
  }
}
