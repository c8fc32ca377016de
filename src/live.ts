import { type Console, type ConsoleOptions, createConsole } from './console.ts'
import { systemClock } from './contract/clock.ts'
import type { LiveConfig } from './proxy/config.ts'
import { authHeaders, secretsOf } from './proxy/credential.ts'
import { liveGate } from './proxy/identity/live-gate.ts'
import type { OpenJournal } from './proxy/orders/journal.ts'
import type { CreateAlarm } from './proxy/orders/waker.ts'
import type { Send } from './proxy/upstream/exchange.ts'
import { loggedSend } from './proxy/upstream/logged-send.ts'
import { redactedSend } from './proxy/upstream/redacted-send.ts'

/** What live mode takes from where it runs. */
export interface LivePlatform {
  readonly journal: OpenJournal
  /** Sends one request to Cloudflare, once, and follows no redirect. */
  readonly send: Send
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
  const redacted = redactedSend(send, secretsOf(credential))
  const upstream = {
    mode: 'live',
    send: options.log ? loggedSend(redacted, baseUrl, options.log) : redacted,
    baseUrl,
    headers: () => authHeaders(credential),
    scheme: credential.scheme,
    configured: accounts,
    close: closeConnections,
  } as const
  return createConsole({ upstream, journal, clock: systemClock, gate, ...alarm }, options)
}
