import type { Sql, SqlRow, SqlValue } from '../proxy/orders/sql.ts'

/**
 * The journal’s view of a Durable Object’s own database. What is written is on disk, in several places, before anything that
 * is sent afterwards leaves the object: the runtime holds messages back until then, the one to Cloudflare’s API included.
 * Nothing can be done here about what was deleted: the runtime allows no such pragma, and keeps every state of the
 * last 30 days for recovery.
 * @see https://developers.cloudflare.com/durable-objects/reference/in-memory-state/
 * @see https://developers.cloudflare.com/durable-objects/api/sqlite-storage-api/
 */
export function sqlOnStorage(storage: Pick<DurableObjectStorage, 'sql' | 'transactionSync'>): Sql {
  return {
    run: (statement: string, ...parameters: SqlValue[]) =>
      // Every table is STRICT and holds no blobs, so the rows hold just these values.
      storage.sql.exec(statement, ...parameters).toArray() as SqlRow[],
    transaction: (work) => storage.transactionSync(work),
  }
}
