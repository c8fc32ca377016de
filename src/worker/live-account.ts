import { DurableObject } from 'cloudflare:workers'
import type { Console } from '../console.ts'
import { systemClock } from '../contract/clock.ts'
import { createLive } from '../live.ts'
import { readConfig } from '../proxy/config.ts'
import { type Alarms, createAlarms } from '../proxy/orders/alarms.ts'
import { createJournal } from '../proxy/orders/journal.ts'
import { SEND_WITHIN_MS } from '../proxy/orders/schedule.ts'
import type { Waker } from '../proxy/orders/waker.ts'
import { ANSWER_TIMEOUT_MS } from '../proxy/upstream/exchange.ts'
import { sendByFetch } from '../proxy/upstream/send-by-fetch.ts'
import { type Bindings, environmentOf } from './bindings.ts'
import { jsonLog, reportFailure } from './json-log.ts'
import { sqlOnStorage } from './sql-on-storage.ts'

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD'])
/** Later than an order may still be sent, and answered. Nothing else that a write leaves under way takes as long. */
const LOOK_AFTER_MS = SEND_WITHIN_MS + 2 * ANSWER_TIMEOUT_MS

/**
 * The console of one account in live mode: the same as on Node, on this object’s own database and alarm. A rate limit that is
 * used up stops this account’s calls; another account’s object meets it by itself.
 */
export class LiveAccount extends DurableObject<Bindings> {
  readonly #alarms: Alarms
  readonly #revival: Waker
  readonly #console: Console

  constructor(context: DurableObjectState, bindings: Bindings) {
    super(context, bindings)
    const config = readConfig(environmentOf(bindings), 'workers')
    if (config.mode === 'demo' || config.publicUrl === undefined)
      throw new Error('live mode is not configured')
    const { storage } = context
    this.#alarms = createAlarms(storage, systemClock)
    // Rings nothing: that the object is started for it is enough, since a console that starts takes up what was left.
    this.#revival = this.#alarms.createWaker(async () => {})
    this.#console = createLive(
      config,
      { hosts: [new URL(config.publicUrl).host], log: jsonLog, report: reportFailure },
      {
        journal: { journal: createJournal(sqlOnStorage(storage)), close() {} },
        // From no cache, and as often as it is called: Workers’ own fetch repeats nothing. Whether anything left when it fails,
        // it does not tell, so that an order then is in doubt.
        send: sendByFetch((request) => fetch(request, { cache: 'no-store' })),
        async closeConnections() {},
        createAlarm: this.#alarms.createWaker,
      },
    )
  }

  override fetch(request: Request): Promise<Response> {
    // Should this object end while something is on its way, nobody else would know of it.
    if (!READS.has(request.method)) this.#revival.wakeAt(systemClock.now() + LOOK_AFTER_MS)
    return this.#console.fetch(request)
  }

  override alarm(): Promise<void> {
    return this.#alarms.ring()
  }
}
