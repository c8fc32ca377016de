import { DurableObject } from 'cloudflare:workers'
import type { Console } from '../console.ts'
import { systemClock } from '../contract/clock.ts'
import { createDemo } from '../demo.ts'
import { createDemoStay, type DemoStay } from '../demo-stay.ts'
import { readConfig } from '../proxy/config.ts'
import { createJournal, type OpenJournal } from '../proxy/orders/journal.ts'
import { tablesOfTheirOwn } from '../proxy/orders/tables-of-their-own.ts'
import { type Bindings, environmentOf } from './bindings.ts'
import { jsonLog, reportFailure } from './json-log.ts'
import { sqlOnStorage } from './sql-on-storage.ts'

/** How many accounts of a visitor are kept at a time: an object has far less memory than a machine. */
const MAX_ACCOUNTS = 20

/**
 * The demo of one visitor, the same as on Node. Its worlds live in the memory of this object, which therefore stays while it is
 * used and for a while afterwards; its journals share the object’s one database, and go when the worlds do.
 */
export class DemoVisitor extends DurableObject<Bindings> {
  readonly #stay: DemoStay
  #demo: Console | undefined
  #journals = 0

  constructor(context: DurableObjectState, bindings: Bindings) {
    super(context, bindings)
    this.#stay = createDemoStay((time) => context.storage.setAlarm(time), systemClock)
    // What is there was left by worlds that ended with the memory they were in.
    void context.blockConcurrencyWhile(() => context.storage.deleteAll())
  }

  override async fetch(request: Request): Promise<Response> {
    this.#stay.use()
    if (!this.#demo) {
      this.#demo = this.#open(new URL(request.url).host)
      await this.#stay.begin()
    }
    return this.#demo.fetch(request)
  }

  override async alarm(): Promise<void> {
    const ended = this.#demo
    if (!ended || !(await this.#stay.isOver())) return
    this.#demo = undefined
    // Who comes back meanwhile waits, and begins anew.
    await this.ctx.blockConcurrencyWhile(async () => {
      await ended.close()
      await this.ctx.storage.deleteAll()
    })
  }

  /** @param host the name that this visitor came by; the cookie that leads here is for no other */
  #open(host: string): Console {
    const config = readConfig(environmentOf(this.env), 'workers')
    const options = { hosts: [host], log: jsonLog, report: reportFailure }
    return createDemo(config, options, { openJournal: () => this.#openJournal(), maxAccounts: MAX_ACCOUNTS })
  }

  #openJournal(): OpenJournal {
    this.#journals += 1
    const database = tablesOfTheirOwn(sqlOnStorage(this.ctx.storage), `world_${this.#journals}_`)
    return { journal: createJournal(database), close: database.drop }
  }
}
