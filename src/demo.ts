import { type Console, type ConsoleOptions, createConsole } from './console.ts'
import { AccountTag } from './contract/account.ts'
import { createAdjustableClock } from './contract/adjustable-clock.ts'
import { systemClock } from './contract/clock.ts'
import type { DemoConfig } from './proxy/config.ts'
import { anybody, writers } from './proxy/gate.ts'
import type { OpenJournal } from './proxy/orders/journal.ts'
import { sendByFetch } from './proxy/upstream/send-by-fetch.ts'
import { LISTED_ACCOUNTS } from './simulator/account-names.ts'
import { createSimulatorControl } from './simulator/control.ts'
import { createSimulator } from './simulator/create-simulator.ts'

/** Requests about one account; everything else is answered by the console of no account. */
const ABOUT_ACCOUNT = /^\/(?:api|demo)\/accounts\/([0-9a-f]{32})(?:\/|$)/i

/** What the demo keeps its accounts in. */
export interface DemoStore {
  /** Opens a journal that ends with the demo, for an account that has just been named. */
  openJournal(): OpenJournal
  /** How many accounts are kept at a time; the one that nobody has asked for longest then starts anew. */
  readonly maxAccounts: number
}

/**
 * The demo: a console of its own for every account, each with its own simulator and its own journal, all on one
 * clock. So an account is reset by letting go of its console: what that still has on its way cannot reach the next one.
 */
export function createDemo(
  config: Pick<DemoConfig, 'readOnly' | 'publicUrl'>,
  options: ConsoleOptions,
  { openJournal, maxAccounts }: DemoStore,
): Console {
  const consoles = new Map<string, Console>()
  let clock = createAdjustableClock(systemClock)
  const closing = new Set<Promise<void>>()
  // Nobody signs in to the demo: there is nothing in it to be kept from anybody.
  const gate = { identify: anybody, writing: writers(config.readOnly), publicOrigin: config.publicUrl }

  function consoleOf(account: string): Console {
    const known = consoles.get(account) ?? create()
    // Last in the map is who was asked for last.
    consoles.delete(account)
    consoles.set(account, known)
    const [oldest] = consoles.keys()
    if (consoles.size > maxAccounts && oldest !== undefined) letGo(oldest)
    return known
  }

  /** Called in this process, with a made-up token: the demo holds no credential and opens no connection. */
  function create(): Console {
    const simulator = createSimulator({ clock })
    const upstream = {
      mode: 'demo',
      send: sendByFetch((request) => simulator.fetch(request)),
      baseUrl: 'https://api.cloudflare.com/client/v4',
      headers: () => ({ authorization: 'Bearer demo' }),
      scheme: 'none',
      configured: [],
      controls: createSimulatorControl({ simulator, clock, reset }),
      close: async () => {},
    } as const
    return createConsole({ upstream, journal: openJournal(), clock, gate }, options)
  }

  function letGo(account: string): void {
    const gone = consoles.get(account)
    if (!gone) return
    consoles.delete(account)
    const closed = gone
      .close()
      .catch((error: unknown) => options.report(error))
      .finally(() => closing.delete(closed))
    closing.add(closed)
  }

  function reset(account?: string): void {
    if (account !== undefined) return letGo(account)
    for (const each of consoles.keys()) letGo(each)
    // Its time may be hours ahead. What is still being closed goes on by it.
    clock = createAdjustableClock(systemClock)
  }

  return {
    fetch(request) {
      return consoleOf(accountOf(new URL(request.url))).fetch(request)
    },
    async close() {
      for (const each of consoles.keys()) letGo(each)
      await Promise.all(closing)
    },
  }
}

function accountOf({ pathname, searchParams }: URL): string {
  const [, named = ''] = ABOUT_ACCOUNT.exec(pathname) ?? []
  if (pathname !== '/api/start') return named.toLowerCase()
  return AccountTag.safeParse(searchParams.get('account') ?? LISTED_ACCOUNTS[0]?.id).data ?? ''
}
