import type { Activity } from '../../contract/activity.ts'
import type { Kind } from '../../contract/kind.ts'
import type { CreatedOrder, OrderState } from '../../contract/order.ts'
import { createCreationTable } from '../cnis/creation-table.ts'
import { createFollowUpTables } from '../follow-up/follow-up-tables.ts'
import type { OrderRecord } from './order-record.ts'
import { migrate } from './schema.ts'
import { type ActivityFilters, searchAudit } from './search-audit.ts'
import type { Sql, SqlRow, SqlValue } from './sql.ts'

/** One line of the audit: who did what to what, and what came of it. Never holds a secret. */
export interface AuditEntry {
  at: number
  account: string
  actor: string
  action: Activity['action']
  phase: 'start' | 'end'
  target: string
  outcome: string
  request: string | null
  ray: string | null
  cni?: Activity['cni']
}

/** Column by column, in one order for reading and writing. */
const COLUMNS: readonly [column: string, field: keyof OrderRecord, json?: true][] = [
  ['id', 'id'],
  ['account', 'account'],
  ['kind', 'kind'],
  ['state', 'state'],
  ['digest', 'digest'],
  ['ordered', 'ordered', true],
  ['hold', 'hold'],
  ['region', 'region'],
  ['secret', 'secret'],
  ['actor', 'actor'],
  ['created_at', 'createdAt'],
  ['updated_at', 'updatedAt'],
  ['sent_at', 'sentAt'],
  ['baseline', 'baseline', true],
  ['slot_seen', 'slotSeen'],
  ['problem', 'problem', true],
  ['interconnect', 'interconnect', true],
  ['name', 'name'],
  ['evidence', 'evidence'],
  ['ray', 'ray'],
  ['settled_at', 'settledAt'],
  ['removed_at', 'removedAt'],
  ['removed_by', 'removedBy'],
  ['unknown_at', 'unknownAt'],
  ['last_checked_at', 'lastCheckedAt'],
  ['next_check_at', 'nextCheckAt'],
  ['clean_checks', 'cleanChecks'],
  ['last_clean_at', 'lastCleanAt'],
  ['candidates', 'candidates', true],
  ['abandoned_by', 'abandonedBy'],
  ['abandoned_at', 'abandonedAt'],
]

const NAMES = COLUMNS.map(([column]) => column)
const INSERT = `INSERT INTO orders (${NAMES.join(', ')}) VALUES (${NAMES.map(() => '?').join(', ')})`
const UPDATE = `UPDATE orders SET ${NAMES.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
const HELD = `removed_at IS NULL AND state IN ('queued', 'sending', 'unknown', 'created')`

const OPEN = `state IN ('queued', 'sending', 'unknown', 'abandoned')`

/** As much of an order as it takes to know when something is to be done for it. */
export interface PendingOrder {
  id: string
  account: string
  state: OrderState
  nextCheckAt: number | null
}

/** The durable memory of what this console ordered. */
export type Journal = ReturnType<typeof createJournal>

/** A journal, and how to let go of it. */
export interface OpenJournal {
  readonly journal: Journal
  close(): void
}

/**
 * Opens the journal in a database, bringing its schema up to date.
 * @throws whatever the database reports; then nothing was written
 */
export function createJournal(sql: Sql) {
  migrate(sql)
  const orders = (where: string, ...parameters: SqlValue[]) =>
    sql.run(`SELECT * FROM orders WHERE ${where}`, ...parameters).map(recordOf)

  return {
    transaction: <Result>(work: () => Result): Result => sql.transaction(work),
    /** After the transaction that deletes a pairing key: no copy of it stays behind on the disk. Never throws. */
    scrub: (): void => sql.scrub?.(),
    insert: (record: OrderRecord): void => void sql.run(INSERT, ...valuesOf(record)),
    update: (record: OrderRecord): void => void sql.run(UPDATE, ...valuesOf(record), record.id),
    find: (id: string): OrderRecord | undefined => orders('id = ?', id)[0],
    /** The newest first. @param limit how many at the most */
    list: (account: string, limit: number): OrderRecord[] =>
      orders('account = ? ORDER BY created_at DESC, rowid DESC LIMIT ?', account, limit),
    /** The order that holds a slot or a pairing key, if any does. */
    holder: (account: string, hold: string): OrderRecord | undefined =>
      orders(`account = ? AND hold = ? AND ${HELD}`, account, hold)[0],
    /** The order to a Google Cloud region whose outcome is open, if there is one. */
    openInRegion: (account: string, region: string): OrderRecord | undefined =>
      // In the index’s own words, without which it is not used.
      orders(`account = ? AND region = ? AND ${OPEN} AND state <> 'abandoned'`, account, region)[0],
    /** The account's orders that something is still to happen to. */
    open: (account: string): OrderRecord[] => orders(`account = ? AND ${OPEN} ORDER BY rowid`, account),
    /** What there is to do, without reading whole orders for it. */
    pending: (): PendingOrder[] =>
      sql.run(`SELECT id, account, state, next_check_at FROM orders WHERE ${OPEN}`).map((row) => ({
        id: String(row['id']),
        account: String(row['account']),
        state: String(row['state']) as OrderState, // the table checks it
        nextCheckAt: row['next_check_at'] === null ? null : Number(row['next_check_at']),
      })),
    /** The account's created orders whose interconnect was last seen to be there, or gone. */
    created: (account: string): OrderRecord[] => orders(`account = ? AND state = 'created'`, account),
    /** The names of an account's interconnects that orders of this console created or adopted. */
    owned: (account: string): Set<string> =>
      new Set(
        sql
          .run('SELECT name FROM orders WHERE account = ? AND name IS NOT NULL', account)
          .map(({ name }) => String(name)),
      ),
    /** The attempts to create CNIs. */
    cniCreations: createCreationTable(sql),
    /** What people noted about interconnects. */
    followUp: createFollowUpTables(sql),
    /** See {@link searchAudit}. */
    activity: (account: string, filters: ActivityFilters) => searchAudit(sql, account, filters),
    audit(entry: AuditEntry): void {
      sql.run(
        `INSERT INTO audit (at, account, actor, action, phase, target, outcome, request, ray, cni_name, cni_interconnect)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        entry.at,
        entry.account,
        entry.actor,
        entry.action,
        entry.phase,
        entry.target,
        entry.outcome,
        entry.request,
        entry.ray,
        entry.cni?.name ?? null,
        entry.cni?.interconnect ?? null,
      )
    },
  }
}

function valuesOf(record: OrderRecord): SqlValue[] {
  return COLUMNS.map(([, field, json]) => {
    const value = record[field]
    // Only the columns marked as JSON hold anything but a text, a number or null.
    return json ? (value === null ? null : JSON.stringify(value)) : (value as SqlValue)
  })
}

function recordOf(row: SqlRow): OrderRecord {
  const json = (column: string) => (row[column] === null ? null : JSON.parse(String(row[column])))
  const text = (column: string) => (row[column] === null ? null : String(row[column]))
  const time = (column: string) => (row[column] === null ? null : Number(row[column]))
  return {
    id: String(row['id']),
    account: String(row['account']),
    // The journal is written by `valuesOf` alone, and the table checks the states.
    kind: String(row['kind']) as Kind,
    state: String(row['state']) as OrderState,
    digest: String(row['digest']),
    ordered: json('ordered'),
    hold: String(row['hold']),
    region: text('region'),
    secret: text('secret'),
    actor: String(row['actor']),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
    sentAt: time('sent_at'),
    baseline: json('baseline'),
    slotSeen: text('slot_seen') as OrderRecord['slotSeen'],
    problem: json('problem'),
    interconnect: json('interconnect'),
    name: text('name'),
    evidence: text('evidence') as CreatedOrder['evidence'] | null,
    ray: text('ray'),
    settledAt: time('settled_at'),
    removedAt: time('removed_at'),
    removedBy: text('removed_by'),
    unknownAt: time('unknown_at'),
    lastCheckedAt: time('last_checked_at'),
    nextCheckAt: time('next_check_at'),
    cleanChecks: Number(row['clean_checks']),
    lastCleanAt: time('last_clean_at'),
    candidates: json('candidates') ?? [],
    abandonedBy: text('abandoned_by'),
    abandonedAt: time('abandoned_at'),
  }
}
