import type { Context } from 'hono'
import type { Clock } from '../../contract/clock.ts'
import type { Accounts } from '../accounts.ts'
import type { Orders } from '../orders/create-orders.ts'
import type { SharedReads } from '../shared-reads.ts'

/** What the routes work with. */
export interface Services {
  accounts: Accounts
  reads: SharedReads
  orders: Orders
  clock: Clock
}

/** What every request below an account carries once it was admitted. */
export interface ConsoleEnv {
  Variables: { account: string; actor: string; requestId: string }
}

/** Whether a person asked for a fresh answer, as a browser's reload does. */
export function asksFresh(context: Context): boolean {
  return context.req.header('cache-control') === 'no-cache'
}
