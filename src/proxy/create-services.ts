import type { Clock } from '../contract/clock.ts'
import type { Session } from '../contract/session.ts'
import { createAccounts } from './accounts.ts'
import { createAudited } from './audited.ts'
import { createCnis } from './cnis/create-cnis.ts'
import { createFollowUp } from './follow-up/create-follow-up.ts'
import { createJournalGuard } from './journal-guard.ts'
import { createOrders } from './orders/create-orders.ts'
import type { Journal } from './orders/journal.ts'
import { type CreateAlarm, createWaker } from './orders/waker.ts'
import { createRemoval } from './removal/create-removal.ts'
import type { Services } from './routes/console-env.ts'
import { createSharedReads } from './shared-reads.ts'
import type { Cloudflare } from './upstream/cloudflare.ts'

/** What the services are joined from. */
export interface ServicesOptions {
  mode: Session['mode']
  scheme: Session['credential']['scheme']
  /** The accounts that the operator named. */
  configured: readonly string[]
  journal: Journal
  cloudflare: Cloudflare
  clock: Clock
  /** Told of every failure that is the console’s own. */
  report(error: unknown): void
  /** What wakes the machines when something is due; by default they sleep by the clock. */
  createAlarm?: CreateAlarm
}

/** The services, and the alarms that keep them going. */
export interface RunningServices extends Services {
  /** Takes up what an earlier process left. */
  wake(): void
  /** Sets no alarm any more, and waits for what is on its way upstream. */
  stop(): Promise<void>
}

/** Joins the machines behind the routes on one journal, one upstream and one clock. Nothing happens before `wake`. */
export function createServices(options: ServicesOptions): RunningServices {
  const { mode, scheme, configured, journal, cloudflare, clock, report } = options
  const guarded = createJournalGuard(report)
  const audited = createAudited({ journal, clock, guarded, report })
  const { createAlarm = (ring) => createWaker(clock, ring) } = options
  const orderWaker = createAlarm(() => orders.wake())
  const cniWaker = createAlarm(() => cnis.wake())
  const accounts = createAccounts({ mode, scheme, configured, cloudflare, clock })
  const orders = createOrders({
    journal,
    cloudflare,
    clock,
    wakeAt: orderWaker.wakeAt,
    onChange: (account) => reads.forget(account),
    report,
  })
  const reads = createSharedReads({ cloudflare, orders, clock })
  const removal = createRemoval({ journal, cloudflare, clock, audited, onRemoved: reads.removed, report })
  const followUp = createFollowUp({ journal, clock, guarded })
  const cnis = createCnis({
    journal,
    cloudflare,
    clock,
    wakeAt: cniWaker.wakeAt,
    guarded,
    audited,
    report,
  })

  return {
    accounts,
    reads,
    orders,
    cloudflare,
    removal,
    followUp,
    cnis,
    clock,
    wake() {
      void orders.wake()
      void cnis.wake()
    },
    async stop() {
      orderWaker.stop()
      cniWaker.stop()
      await Promise.all([orders.idle(), removal.idle(), cnis.idle()])
    },
  }
}
