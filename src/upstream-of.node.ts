import type { Hono } from 'hono'
import type { Clock } from './contract/clock.ts'
import type { Session } from './contract/session.ts'
import type { Config, LiveConfig } from './proxy/config.ts'
import { authHeaders } from './proxy/credential.ts'
import type { Upstream } from './proxy/upstream/exchange.ts'
import { createUndiciUpstream } from './proxy/upstream/undici.node.ts'
import { createSimulatorControl } from './simulator/control.ts'
import { createSimulator } from './simulator/create-simulator.ts'

/** What the proxy talks to, and as whom. */
export interface ConsoleUpstream {
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

/** The simulator in the demo, Cloudflare otherwise. */
export function upstreamOf(config: Config, clock: Clock): ConsoleUpstream {
  return config.mode === 'demo' ? simulated(clock) : cloudflare(config)
}

/** Called in this process, with a made-up token: the demo holds no credential and opens no connection. */
function simulated(clock: Clock): ConsoleUpstream {
  const simulator = createSimulator({ clock })
  return {
    fetch: (request) => simulator.fetch(request),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({ authorization: 'Bearer demo' }),
    scheme: 'none',
    configured: [],
    controls: createSimulatorControl(simulator),
    close: async () => {},
  }
}

function cloudflare({ baseUrl, credential, accounts }: LiveConfig): ConsoleUpstream {
  const { fetch, close } = createUndiciUpstream()
  return {
    fetch,
    baseUrl,
    headers: () => authHeaders(credential),
    scheme: credential.scheme,
    configured: accounts,
    close,
  }
}
