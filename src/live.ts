import { type Console, type ConsoleOptions, createConsole } from './console.ts'
import { systemClock } from './contract/clock.ts'
import type { LiveConfig } from './proxy/config.ts'
import { authHeaders, secretsOf } from './proxy/credential.ts'
import { liveGate } from './proxy/identity/live-gate.ts'
import type { OpenJournal } from './proxy/orders/journal.ts'
import type { CreateAlarm } from './proxy/orders/waker.ts'
import type { Upstream } from './proxy/upstream/exchange.ts'
import { loggedUpstream } from './proxy/upstream/logged-upstream.ts'
import { redactedUpstream } from './proxy/upstream/redacted-upstream.ts'

/** What live mode takes from where it runs. */
export interface LivePlatform {
  readonly journal: OpenJournal
  /** Sends one request to Cloudflare, once, and follows no redirect. */
  readonly send: Upstream
  /** Lets go of the connections behind `send`. */
  closeConnections(): Promise<void>
  readonly createAlarm?: CreateAlarm
}

/** The console on Cloudflare itself. */
export function createLive(
  config: LiveConfig,
  options: ConsoleOptions,
  { journal, send, closeConnections, ...alarm }: LivePlatform,
): Console {
  const { baseUrl, credential, accounts } = config
  const gate = liveGate(config, systemClock, (url, init) => fetch(url, init))
  const redacted = redactedUpstream(send, secretsOf(credential))
  const upstream = {
    mode: 'live',
    fetch: options.log ? loggedUpstream(redacted, baseUrl, options.log) : redacted,
    baseUrl,
    headers: () => authHeaders(credential),
    scheme: credential.scheme,
    configured: accounts,
    close: closeConnections,
  } as const
  return createConsole({ upstream, journal, clock: systemClock, gate, ...alarm }, options)
}
