import { randomUUID } from 'node:crypto'
import { openJournalFile } from '../../../src/proxy/orders/journal-file.node.ts'
import { UNTOUCHED } from '../../../src/proxy/orders/order-record.ts'

/** So many entries has the activity of an account whose journal is long. */
export const LONG = 100_000
/** Who placed the very first order, and none of the others: a search for them comes to the end of the journal. */
export const FIRST_ACTOR = 'founder'

const MINUTE_MS = 60_000

/** Writes a journal of {@link LONG} entries, two about each order, as a console would have in the course of weeks. */
export function writeLongJournal(dataDir: string, account: string): void {
  const { journal, close } = openJournalFile(dataDir)
  const begun = Date.now() - LONG * MINUTE_MS
  journal.transaction(() => {
    for (let order = 0; order < LONG / 2; order += 1) {
      const at = begun + 2 * order * MINUTE_MS
      const [id, slot] = [randomUUID(), randomUUID()]
      const actor = order === 0 ? FIRST_ACTOR : 'ada@example.com'
      journal.insert({
        id,
        account,
        kind: 'direct',
        state: 'rejected',
        digest: id,
        ordered: { type: 'direct', slot_id: slot },
        hold: `slot:${slot}`,
        region: null,
        secret: null,
        actor,
        createdAt: at,
        updatedAt: at,
        ...UNTOUCHED,
      })
      const entry = { at, account, action: 'order', target: id, ray: null } as const
      journal.audit({ ...entry, actor, phase: 'start', outcome: 'queued', request: randomUUID() })
      journal.audit({
        ...entry,
        actor: 'console',
        phase: 'end',
        outcome: 'rejected: slot-unknown',
        request: null,
      })
    }
  })
  close()
}
