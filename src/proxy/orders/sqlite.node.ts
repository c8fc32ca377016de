import { DatabaseSync } from 'node:sqlite'
import type { Sql, SqlRow, SqlValue } from './sql.ts'

/** Opens an SQLite database that lives in this process's memory and ends with it. */
export function openMemoryDatabase(): Sql & { close(): void } {
  const database = new DatabaseSync(':memory:')
  return { ...sqlOn(database), close: () => database.close() }
}

/** The journal's view of an open database of Node's. */
export function sqlOn(database: DatabaseSync): Sql {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (text: string) => {
    const statement = statements.get(text) ?? database.prepare(text)
    statements.set(text, statement)
    return statement
  }
  let depth = 0
  return {
    run: (statement: string, ...parameters: SqlValue[]) =>
      // Every table is STRICT and holds no blobs or integers above 2^53, so the rows hold just these values.
      prepared(statement).all(...parameters) as SqlRow[],
    transaction<Result>(work: () => Result): Result {
      // One inside another is a part of it: the outer one decides.
      if (depth > 0) return work()
      database.exec('BEGIN IMMEDIATE')
      depth += 1
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        // SQLite has rolled back by itself where, say, the disk was full.
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      } finally {
        depth -= 1
      }
    },
  }
}

/** The same for a database in WAL mode, whose log is emptied by `scrub`: into the database, where deleted is overwritten. */
export function sqlWithLogOn(database: DatabaseSync): Sql {
  const sql = sqlOn(database)
  let isLogClean = true
  const cleanLog = () => {
    try {
      // https://sqlite.org/pragma.html#pragma_wal_checkpoint
      isLogClean = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
    } catch {
      // A full disk, say: the log stays, and the next transaction that succeeds tries again, as the next start does.
    }
  }
  return {
    ...sql,
    transaction(work) {
      const result = sql.transaction(work)
      if (!isLogClean && !database.isTransaction) cleanLog()
      return result
    },
    scrub() {
      isLogClean = false
      cleanLog()
    },
  }
}
