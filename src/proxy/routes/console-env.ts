import type { Clock } from '../../contract/clock.ts'
import type { Accounts } from '../accounts.ts'
import type { Orders } from '../orders/create-orders.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'

/** What the routes work with. */
export interface Services {
  accounts: Accounts
  cloudflare: Cloudflare
  orders: Orders
  clock: Clock
}

/** What every request below an account carries once it was admitted. */
export interface ConsoleEnv {
  Variables: { account: string; actor: string; requestId: string }
}
