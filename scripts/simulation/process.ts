import type { Clock } from '../../src/contract/clock.ts'
import type { Order } from '../../src/contract/order.ts'
import { createAudited } from '../../src/proxy/audited.ts'
import { createJournalGuard } from '../../src/proxy/journal-guard.ts'
import { createOrders, type Orders } from '../../src/proxy/orders/create-orders.ts'
import { createJournal } from '../../src/proxy/orders/journal.ts'
import type { Sql } from '../../src/proxy/orders/sql.ts'
import { createWaker } from '../../src/proxy/orders/waker.ts'
import { ProblemError } from '../../src/proxy/problem-error.ts'
import { createRemoval } from '../../src/proxy/removal/create-removal.ts'
import { createSharedReads } from '../../src/proxy/shared-reads.ts'
import { createCloudflare } from '../../src/proxy/upstream/cloudflare.ts'
import { sendByFetch, type Upstream } from '../../src/proxy/upstream/send-by-fetch.ts'
import { ACCOUNT } from './world.ts'

/** The order machine as one process runs it, until it crashes. */
export interface Process {
  orders: Orders
  isAlive(): boolean
  /** What it shows of the orders; looking costs no step. */
  look(): Order[]
  /** Somebody opens the list of interconnects; it may fail. @returns the names that it shows */
  openList(): Promise<string[]>
  /** Somebody removes an interconnect. @returns whether they are told that it is gone */
  remove(name: string): Promise<boolean>
  /** From here on it does not crash. */
  spare(): void
}

interface ProcessOptions {
  /** Survives the process. */
  database: Sql
  upstream: Upstream
  clock: Clock
  /** After so many steps (statements, commits, requests, answers) it is gone from one instant to the next. */
  stepsToLive: number
  /** Told of failures that no crash explains. */
  onFault(error: unknown): void
}

class Crash extends Error {}

/**
 * Starts the machine on a journal. Once it has crashed, nothing that it still does reaches the journal or upstream, and
 * no answer reaches it; a request that had left goes on in the world.
 */
export function startProcess({ database, upstream, clock, stepsToLive, onFault }: ProcessOptions): Process {
  let stepsLeft = Number.POSITIVE_INFINITY
  const step = () => {
    stepsLeft -= 1
    if (stepsLeft < 0) throw new Crash('the process is gone')
  }
  const sql: Sql = {
    run(statement, ...parameters) {
      step()
      return database.run(statement, ...parameters)
    },
    transaction(work) {
      step()
      const result = database.transaction(work)
      step()
      return result
    },
  }
  const isAlive = () => stepsLeft >= 0
  const waker = createWaker(clock, async () => {
    if (isAlive()) await orders.wake()
  })
  const cloudflare = createCloudflare({
    send: sendByFetch(async (request) => {
      step()
      const response = await upstream(request)
      step()
      return response
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({}),
    clock,
    random: () => 0.5,
  })
  const journal = createJournal(sql)
  const report = (error: unknown) => void (isAlive() && onFault(error))
  const orders = createOrders({
    journal,
    cloudflare,
    clock,
    wakeAt: (time) => void (isAlive() && waker.wakeAt(time)),
    onChange: (account) => reads.forget(account),
    report,
  })
  const reads = createSharedReads({ cloudflare, orders, clock })
  const audited = createAudited({ journal, clock, guarded: createJournalGuard(report), report })
  const removal = createRemoval({ journal, cloudflare, clock, audited, onRemoved: reads.removed, report })
  stepsLeft = stepsToLive
  return {
    orders,
    isAlive,
    look() {
      const left = stepsLeft
      stepsLeft = Number.POSITIVE_INFINITY
      try {
        return orders.list(ACCOUNT)
      } finally {
        stepsLeft = left
      }
    },
    async openList() {
      try {
        const { value } = await reads.listInterconnects(ACCOUNT, true)
        return value.map(({ name }) => name)
      } catch (error) {
        if (isAlive() && !(error instanceof ProblemError)) onFault(error)
        return []
      }
    },
    async remove(name) {
      try {
        await removal.remove(ACCOUNT, name, { actor: 'person', request: null })
        return isAlive()
      } catch (error) {
        if (isAlive() && !(error instanceof ProblemError)) onFault(error)
        return false
      }
    },
    spare() {
      stepsLeft = Number.POSITIVE_INFINITY
    },
  }
}
