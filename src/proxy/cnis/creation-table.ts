import type { Sql, SqlRow, SqlValue } from '../orders/sql.ts'
import type { CreationRecord } from './creation-record.ts'

/** Column by column, in one order for reading and writing. */
const COLUMNS: readonly [column: string, field: keyof CreationRecord, json?: true][] = [
  ['id', 'id'],
  ['account', 'account'],
  ['interconnect', 'interconnect'],
  ['conduit_name', 'conduitName'],
  ['state', 'state'],
  ['digest', 'digest'],
  ['actor', 'actor'],
  ['created_at', 'createdAt'],
  ['updated_at', 'updatedAt'],
  ['baseline', 'baseline', true],
  ['problem', 'problem', true],
  ['cni', 'cni'],
  ['unknown_at', 'unknownAt'],
  ['last_checked_at', 'lastCheckedAt'],
  ['next_check_at', 'nextCheckAt'],
]

const NAMES = COLUMNS.map(([column]) => column)
const INSERT = `INSERT INTO cni_creations (${NAMES.join(', ')}) VALUES (${NAMES.map(() => '?').join(', ')})`
const UPDATE = `UPDATE cni_creations SET ${NAMES.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
const OPEN = `state IN ('sending', 'unknown')`
/** What lists are held against: the open ones, and those given up that are still looked for. */
const WATCHED = `(${OPEN} OR (state = 'abandoned' AND next_check_at IS NOT NULL))`

/** The attempts to create CNIs, as the journal keeps them. */
export type CreationTable = ReturnType<typeof createCreationTable>

/** @param sql a database that has been migrated. Every method throws what the database reports. */
export function createCreationTable(sql: Sql) {
  const creations = (where: string, ...parameters: SqlValue[]) =>
    sql.run(`SELECT * FROM cni_creations WHERE ${where}`, ...parameters).map(recordOf)

  return {
    insert: (record: CreationRecord): void => void sql.run(INSERT, ...valuesOf(record)),
    update: (record: CreationRecord): void => void sql.run(UPDATE, ...valuesOf(record), record.id),
    find: (id: string): CreationRecord | undefined => creations('id = ?', id)[0],
    /** The open creation of this conduit name on this interconnect, if there is one. */
    holder: ({
      account,
      interconnect,
      conduitName,
    }: Pick<CreationRecord, 'account' | 'interconnect' | 'conduitName'>): CreationRecord | undefined =>
      creations(
        `account = ? AND interconnect = ? AND conduit_name = ? AND ${OPEN}`,
        account,
        interconnect,
        conduitName,
      )[0],
    /**
     * What a person looking at an interconnect is to be told of, the newest first. Times are milliseconds since the epoch.
     * @param since when it came to nothing, at the earliest
     * @param turnedUpSince when it turned up although it had been given up, at the earliest
     */
    shown: (account: string, interconnect: string, since: number, turnedUpSince: number): CreationRecord[] =>
      creations(
        `account = ? AND interconnect = ? AND (${OPEN} OR (state IN ('rejected', 'abandoned') AND updated_at >= ?)
         OR (state = 'abandoned' AND cni IS NOT NULL AND updated_at >= ?)) ORDER BY created_at DESC, rowid DESC`,
        account,
        interconnect,
        since,
        turnedUpSince,
      ),
    /** The account's creations whose outcome is open. */
    open: (account: string): CreationRecord[] => creations(`${OPEN} AND account = ?`, account),
    /** Every creation that lists are held against; those of one account where it is named. */
    watched: (account?: string): CreationRecord[] =>
      account === undefined ? creations(WATCHED) : creations(`${WATCHED} AND account = ?`, account),
    /** The ids of the CNIs that creations of this console made, or are thought to have made. */
    owned: (account: string): Set<string> =>
      new Set(
        sql
          .run('SELECT cni FROM cni_creations WHERE account = ? AND cni IS NOT NULL', account)
          .map(({ cni }) => String(cni)),
      ),
  }
}

function valuesOf(record: CreationRecord): SqlValue[] {
  return COLUMNS.map(([, field, json]) => {
    const value = record[field]
    // Only the columns marked as JSON hold anything but a text, a number or null.
    return json ? (value === null ? null : JSON.stringify(value)) : (value as SqlValue)
  })
}

function recordOf(row: SqlRow): CreationRecord {
  // Written by `valuesOf` alone into a STRICT table that checks the states, so each column holds its field's type.
  return Object.fromEntries(
    COLUMNS.map(([column, field, json]) => {
      const value = row[column] ?? null
      return [field, json && value !== null ? JSON.parse(String(value)) : value]
    }),
  ) as unknown as CreationRecord
}
