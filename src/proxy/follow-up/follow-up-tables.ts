import { isoTime } from '../../contract/clock.ts'
import type { ConfirmedStep, Label } from '../../contract/follow-up.ts'
import type { StepName } from '../../contract/steps.ts'
import type { Sql } from '../orders/sql.ts'

/** Who noted something, and when, in milliseconds since the epoch. */
interface Noted {
  actor: string
  at: number
}

/** What the journal keeps about interconnects beside their orders. Every method throws what the database reports. */
export function createFollowUpTables(sql: Sql) {
  return {
    labels: (account: string): Label[] =>
      sql
        .run('SELECT * FROM labels WHERE account = ? ORDER BY interconnect', account)
        .map(({ interconnect, label, actor, at }) => ({
          interconnect: String(interconnect),
          label: String(label),
          actor: String(actor),
          at: isoTime(Number(at)),
        })),
    /** The label of one interconnect; blank where it has none. */
    label: (account: string, interconnect: string): string =>
      String(
        sql.run(
          'SELECT label FROM labels WHERE account = ? AND interconnect = ?',
          account,
          interconnect,
        )[0]?.['label'] ?? '',
      ),
    setLabel(account: string, interconnect: string, label: string, { actor, at }: Noted): void {
      sql.run(
        'INSERT OR REPLACE INTO labels (account, interconnect, label, actor, at) VALUES (?, ?, ?, ?, ?)',
        account,
        interconnect,
        label,
        actor,
        at,
      )
    },
    clearLabel: (account: string, interconnect: string): void =>
      void sql.run('DELETE FROM labels WHERE account = ? AND interconnect = ?', account, interconnect),

    /** The confirmed steps of an interconnect, in the order in which they were confirmed. */
    steps: (account: string, interconnect: string): ConfirmedStep[] =>
      sql
        .run(
          'SELECT * FROM steps WHERE account = ? AND interconnect = ? ORDER BY at, rowid',
          account,
          interconnect,
        )
        .map(({ step, actor, at }) => ({
          step: String(step) as StepName, // written by `confirm` alone
          actor: String(actor),
          at: isoTime(Number(at)),
        })),
    confirm(account: string, interconnect: string, step: StepName, { actor, at }: Noted): void {
      sql.run(
        'INSERT INTO steps (account, interconnect, step, actor, at) VALUES (?, ?, ?, ?, ?)',
        account,
        interconnect,
        step,
        actor,
        at,
      )
    },
    withdraw: (account: string, interconnect: string, step: StepName): void =>
      void sql.run(
        'DELETE FROM steps WHERE account = ? AND interconnect = ? AND step = ?',
        account,
        interconnect,
        step,
      ),
    /** Forgets everything about an interconnect that is gone: another one may get its name. */
    forget(account: string, interconnect: string): void {
      sql.run('DELETE FROM labels WHERE account = ? AND interconnect = ?', account, interconnect)
      sql.run('DELETE FROM steps WHERE account = ? AND interconnect = ?', account, interconnect)
    },
  }
}
