import type { Context } from 'hono'
import type { Clock } from '../../contract/clock.ts'
import type { Accounts } from '../accounts.ts'
import type { Cnis } from '../cnis/create-cnis.ts'
import type { FollowUp } from '../follow-up/create-follow-up.ts'
import type { Orders } from '../orders/create-orders.ts'
import type { By } from '../orders/order-book.ts'
import type { Removal } from '../removal/create-removal.ts'
import type { SharedReads } from '../shared-reads.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'

/** What the routes work with. */
export interface Services {
  accounts: Accounts
  reads: SharedReads
  orders: Orders
  cnis: Cnis
  cloudflare: Cloudflare
  removal: Removal
  followUp: FollowUp
  clock: Clock
}

/** What every request of the API carries; `account` only below one, once it was admitted. */
export interface ConsoleEnv {
  Variables: { account: string; actor: string; requestId: string; clock: Pick<Clock, 'now'> }
}

/** Who does it, in which request, for the audit. */
export function by(context: Context<ConsoleEnv>): By {
  return { actor: context.get('actor'), request: context.get('requestId') }
}

/** Whether a person asked for a fresh answer, as a browser's reload does. */
export function asksFresh(context: Context): boolean {
  return context.req.header('cache-control') === 'no-cache'
}
