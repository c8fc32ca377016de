/** A value that SQLite stores. */
export type SqlValue = string | number | null

/** A row, by column. */
export type SqlRow = Record<string, SqlValue>

/**
 * The little of SQLite that the journal needs, so that Node's and a Durable Object's both serve. Calls are synchronous:
 * what returned is done, and, where the database is a file, durable.
 */
export interface Sql {
  /** Runs one statement with its `?` parameters and returns the rows that it yields. Throws what SQLite reports. */
  run(statement: string, ...parameters: SqlValue[]): SqlRow[]
  /** Runs `work` in one transaction: all of it is kept, or, when it throws, none. */
  transaction<Result>(work: () => Result): Result
  /**
   * Called outside a transaction once one has deleted a secret: removes what the database's own log still holds of it.
   * Never throws; what could not be removed now is removed later. Absent where there is no such log to reach.
   */
  scrub?(): void
}
