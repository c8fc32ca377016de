import { createVirtualClock } from '../../../src/contract/virtual-clock.node.ts'
import { createAccounts } from '../../../src/proxy/accounts.ts'
import { createSharedReads } from '../../../src/proxy/shared-reads.ts'
import { createCloudflare } from '../../../src/proxy/upstream/cloudflare.ts'
import { sendByFetch } from '../../../src/proxy/upstream/send-by-fetch.ts'
import { ACCOUNT, thousandInterconnects } from './thousand-interconnects.ts'
import { openList, type Watcher } from './watcher.ts'

const SECOND = 1000
/** So many rows are in a window of 1,080 lines, those just outside it included. */
const ROWS_IN_VIEW = 20

export interface Watching {
  clients: number
  /** At least 5. */
  minutes: number
  /** How many interconnects upstream puts on a page. */
  pageSize: number
  /** Whether each client looks at rows of its own, all over the list, instead of the first ones. */
  isScattered?: boolean
}

/** What watching cost, in calls upstream. */
export interface Cost {
  /** In each minute. */
  perMinute: number[]
  /** In those five minutes together in which there were most. */
  worstFiveMinutes: number
}

/**
 * Plays a while of so many clients that watch an account of 1,000 interconnects, through the console's own reads.
 * They come within the first minute, each at a moment of its own.
 */
export async function watchForAWhile({
  clients,
  minutes,
  pageSize,
  isScattered = false,
}: Watching): Promise<Cost> {
  const clock = createVirtualClock()
  const upstream = thousandInterconnects(clock, pageSize)
  const cloudflare = createCloudflare({
    send: sendByFetch(upstream.fetch),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({ authorization: 'Bearer made-up' }),
    clock,
    random: () => 0.5,
  })
  const reads = createSharedReads({ cloudflare, orders: { observe: () => undefined }, clock })
  // Without CLOUDFLARE_ACCOUNT_ID every request asks whether the credential still reaches its account.
  const accounts = createAccounts({ mode: 'live', scheme: 'token', configured: [], cloudflare, clock })
  const names = (await cloudflare.listInterconnects(ACCOUNT)).map(({ name }) => name)
  const before = upstream.calls()

  const began = clock.now()
  const watchers = Array.from({ length: clients }, (_, client): Watcher => {
    const first = isScattered ? Math.floor((client * names.length) / clients) : 0
    const at = began + Math.floor((client * 60) / clients) * SECOND
    return openList({ reads, account: ACCOUNT, names: names.slice(first, first + ROWS_IN_VIEW) }, at)
  })
  const afterMinute: number[] = [0]
  for (let second = 0; second < minutes * 60; second += 1) {
    const now = clock.now()
    await accounts.describe()
    for (const watcher of watchers) await watcher.look(now)
    await clock.advance(SECOND)
    if (second % 60 === 59) afterMinute.push(upstream.calls() - before)
  }
  return {
    perMinute: afterMinute.slice(1).map((calls, minute) => calls - (afterMinute[minute] ?? 0)),
    worstFiveMinutes: Math.max(
      ...afterMinute.slice(5).map((calls, minute) => calls - (afterMinute[minute] ?? 0)),
    ),
  }
}
