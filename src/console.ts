import type { Hono, MiddlewareHandler } from 'hono'
import type { Clock } from './contract/clock.ts'
import type { Session } from './contract/session.ts'
import { createProxy } from './proxy/create-proxy.ts'
import { createServices } from './proxy/create-services.ts'
import type { Gate } from './proxy/gate.ts'
import { type Log, silent } from './proxy/log.ts'
import type { OpenJournal } from './proxy/orders/journal.ts'
import type { CreateAlarm } from './proxy/orders/waker.ts'
import { createCloudflare } from './proxy/upstream/cloudflare.ts'
import type { Send } from './proxy/upstream/exchange.ts'

/** What the console is told beside its configuration. */
export interface ConsoleOptions {
  /** The Host headers under which it may be called, each with its port. */
  readonly hosts: readonly string[]
  /** Told of every failure that is the console’s own; `requestId` is there where a request met it. */
  report(error: unknown, requestId?: string): void
  /** Told of every call; nobody is where it is left out. */
  readonly log?: Log
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
  readonly send: Send
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
  readonly gate: Gate
  /** What wakes it when something is due; by default it sleeps by the clock, as a process that stays does. */
  readonly createAlarm?: CreateAlarm
}

/** Joins journal, order machine, proxy and what they talk to, on one clock. */
export function createConsole(
  { upstream, journal: opened, clock, gate, createAlarm }: Rooms,
  options: ConsoleOptions,
): Console {
  const { mode, baseUrl, headers, scheme, configured } = upstream
  const { hosts, report, pages, log = silent } = options
  const cloudflare = createCloudflare({
    send: upstream.send,
    baseUrl,
    headers,
    clock,
    random: Math.random,
  })
  const { journal } = opened
  const alarm = createAlarm && { createAlarm }
  const services = createServices({ mode, scheme, configured, journal, cloudflare, clock, report, ...alarm })
  const app = createProxy({ mode, scheme, hosts, gate, log, report, ...services })
  if (upstream.controls) app.route('/', upstream.controls)
  if (pages) app.use(pages)
  services.wake()

  return {
    fetch: async (request) => app.fetch(request),
    async close() {
      await services.stop()
      await upstream.close()
      opened.close()
    },
  }
}
