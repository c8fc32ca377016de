import type { Clock } from '../../contract/clock.ts'
import type { Cni, CniCreation, CniSettings, UpdateCni, UpdateCniSettings } from '../../contract/cni.ts'
import type { Audited, Write } from '../audited.ts'
import { type Guarded, unreadableJournal } from '../journal-guard.ts'
import type { Journal } from '../orders/journal.ts'
import type { By } from '../orders/order-book.ts'
import type { Reading } from '../read-cache.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import { createCniReads } from './cni-reads.ts'
import { createChanges } from './create-changes.ts'
import { createCreations } from './create-creations.ts'
import { readable } from './look-after.ts'
import { shownCni } from './shown-cni.ts'

/** What BGP and addressing run on; all of it is a parameter, so that tests own time, faults and crashes. */
export interface CnisOptions {
  journal: Journal
  cloudflare: Cloudflare
  clock: Clock
  /** Asks the entry to call `wake` at this time (milliseconds since the epoch); a later call replaces an earlier one. */
  wakeAt(time: number): void
  guarded: Guarded
  audited: Audited
  /** Told of a failure that no request can be answered with. */
  report(error: unknown): void
}

/** An account's CNIs: to look at, to create once, to change and to remove, with no MD5 key in any answer. */
export type Cnis = ReturnType<typeof createCnis>

/** Joins journal, upstream and clock. Call `wake` once to begin. Whatever is changed is read anew afterwards. */
export function createCnis(options: CnisOptions) {
  const { cloudflare, clock, guarded, audited } = options
  const forget = (account: string) => reads.forget(account)
  const creations = createCreations({ ...options, onChange: forget })
  const { hasOpen, observe } = creations
  const reads = createCniReads({ cloudflare, clock, hasOpen, observe })
  const changes = createChanges({ cloudflare, clock, audited })

  async function thenForget<Value>(account: string, work: Promise<Value>): Promise<Value> {
    try {
      return await work
    } finally {
      // Whatever it came to: what was lost may have been done as well.
      forget(account)
    }
  }

  /** What a CNI is called and where it is, as the screens have it; undefined where no list shows it. */
  async function nameOf(account: string, id: string): Promise<Write['cni']> {
    const cnis = await readable(async () => (await reads.list(account, false)).value)
    const cni = cnis?.find((each) => each.id === id)
    return cni && { name: cni.magic.conduit_name, interconnect: cni.interconnect }
  }

  return {
    submit: creations.submit,
    view: creations.view,
    giveUp: (account: string, id: string, by: By): Promise<CniCreation> =>
      thenForget(account, creations.giveUp(account, id, by)),
    wake: creations.wake,

    /** What is on an interconnect, and what is being made of it. @throws ProblemError */
    async on(
      account: string,
      interconnect: string,
      fresh: boolean,
    ): Promise<Reading<{ items: Cni[]; creations: CniCreation[] }>> {
      return guarded(unreadableJournal, async () => {
        const { value, at } = await reads.list(account, fresh)
        const items = value.filter((cni) => cni.interconnect === interconnect)
        return { value: { items, creations: creations.shown(account, interconnect) }, at }
      })
    },

    change: (account: string, id: string, change: UpdateCni, by: By): Promise<Cni> =>
      thenForget(account, changes.change(account, id, change, by)).then(shownCni),

    async remove(account: string, id: string, by: By): Promise<void> {
      const cni = await nameOf(account, id)
      await thenForget(account, changes.remove(account, id, cni, by))
      reads.hide(account, id)
    },

    settings: reads.settings,
    changeSettings: (account: string, change: UpdateCniSettings, by: By): Promise<CniSettings> =>
      thenForget(account, changes.settings(account, change, by)),

    /** Resolves when no request that changes anything is on its way any more. */
    async idle(): Promise<void> {
      await creations.idle()
      await changes.idle()
    },
  }
}
