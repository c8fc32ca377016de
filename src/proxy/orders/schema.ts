import type { Sql } from './sql.ts'

/**
 * Each entry takes the journal from the version that is its index to the next. Entries are never edited once they have
 * landed: a journal out there has run them.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE orders (
      id TEXT PRIMARY KEY,
      account TEXT NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'created', 'rejected', 'unknown', 'abandoned')),
      digest TEXT NOT NULL,
      ordered TEXT NOT NULL,
      hold TEXT NOT NULL,
      region TEXT,
      secret TEXT,
      actor TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      sent_at INTEGER,
      baseline TEXT,
      slot_seen TEXT CHECK (slot_seen IN ('free', 'hidden')),
      problem TEXT,
      interconnect TEXT,
      name TEXT,
      evidence TEXT,
      ray TEXT,
      settled_at INTEGER,
      removed_at INTEGER,
      unknown_at INTEGER,
      last_checked_at INTEGER,
      next_check_at INTEGER,
      clean_checks INTEGER NOT NULL DEFAULT 0,
      last_clean_at INTEGER,
      candidates TEXT,
      abandoned_by TEXT,
      abandoned_at INTEGER
    ) STRICT`,
    // The locks: whatever the code above them does, SQLite lets one live order hold a slot or a pairing key.
    `CREATE UNIQUE INDEX orders_hold ON orders (account, hold)
      WHERE removed_at IS NULL AND state IN ('queued', 'sending', 'unknown', 'created')`,
    `CREATE UNIQUE INDEX orders_name ON orders (account, name) WHERE name IS NOT NULL`,
    `CREATE INDEX orders_newest ON orders (account, created_at DESC)`,
    `CREATE INDEX orders_open ON orders (state, account) WHERE state IN ('queued', 'sending', 'unknown', 'abandoned')`,
    `CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      account TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      phase TEXT NOT NULL CHECK (phase IN ('start', 'end')),
      target TEXT NOT NULL,
      outcome TEXT NOT NULL,
      request TEXT,
      ray TEXT
    ) STRICT`,
    `CREATE INDEX audit_newest ON audit (account, id DESC)`,
    `CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`,
    `CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`,
  ],
  [
    // Who removed an order's interconnect through this console; null where it was merely seen to be gone.
    'ALTER TABLE orders ADD COLUMN removed_by TEXT',
    `CREATE TABLE labels (
      account TEXT NOT NULL,
      interconnect TEXT NOT NULL,
      label TEXT NOT NULL,
      actor TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (account, interconnect)
    ) STRICT`,
    `CREATE TABLE steps (
      account TEXT NOT NULL,
      interconnect TEXT NOT NULL,
      step TEXT NOT NULL,
      actor TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (account, interconnect, step)
    ) STRICT`,
  ],
  [
    `CREATE TABLE cni_creations (
      id TEXT PRIMARY KEY,
      account TEXT NOT NULL,
      interconnect TEXT NOT NULL,
      conduit_name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('sending', 'created', 'rejected', 'unknown', 'abandoned')),
      digest TEXT NOT NULL,
      actor TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      baseline TEXT,
      problem TEXT,
      cni TEXT,
      unknown_at INTEGER,
      last_checked_at INTEGER,
      next_check_at INTEGER
    ) STRICT`,
    // Two open attempts at the same thing could not be told apart in a list; nor may two claim the same CNI.
    `CREATE UNIQUE INDEX cni_creations_hold ON cni_creations (account, interconnect, conduit_name)
      WHERE state IN ('sending', 'unknown')`,
    `CREATE UNIQUE INDEX cni_creations_cni ON cni_creations (account, cni) WHERE cni IS NOT NULL`,
    `CREATE INDEX cni_creations_newest ON cni_creations (account, interconnect, created_at DESC)`,
    `CREATE INDEX cni_creations_open ON cni_creations (account) WHERE state IN ('sending', 'unknown')`,
  ],
  [
    // Read backwards they give the newest first, and the later of two of one moment before the other: nothing is sorted.
    'DROP INDEX orders_newest',
    'CREATE INDEX orders_newest ON orders (account, created_at)',
    'DROP INDEX cni_creations_newest',
    'CREATE INDEX cni_creations_newest ON cni_creations (account, interconnect, created_at)',
    // By account alone, within which an index is in the order of the rows.
    'DROP INDEX orders_open',
    `CREATE INDEX orders_open ON orders (account) WHERE state IN ('queued', 'sending', 'unknown', 'abandoned')`,
    `CREATE INDEX orders_created ON orders (account) WHERE state = 'created'`,
    // Word for word as it is asked for: SQLite takes a partial index only where it sees that it holds all that is wanted.
    `CREATE INDEX cni_creations_watched ON cni_creations (account)
     WHERE (state IN ('sending', 'unknown') OR (state = 'abandoned' AND next_check_at IS NOT NULL))`,
  ],
  [
    // What people call the CNI that a line of the audit is about, and where it is: its id tells them neither.
    'ALTER TABLE audit ADD COLUMN cni_name TEXT',
    'ALTER TABLE audit ADD COLUMN cni_interconnect TEXT',
  ],
]

/** A newer console wrote the journal: an older one must not guess what it means. */
export class NewerJournalError extends Error {
  override readonly name = 'NewerJournalError'
}

/**
 * Brings the journal to this version of the console. Idempotent, and all or nothing.
 * @param migrations this version's, but in tests of how versions follow each other
 * @throws NewerJournalError
 */
export function migrate(sql: Sql, migrations = MIGRATIONS): void {
  sql.transaction(() => {
    sql.run('CREATE TABLE IF NOT EXISTS journal (version INTEGER NOT NULL) STRICT')
    const version = Number(sql.run('SELECT version FROM journal')[0]?.['version'] ?? 0)
    if (version > migrations.length) throw new NewerJournalError()
    for (const statement of migrations.slice(version).flat()) sql.run(statement)
    sql.run('DELETE FROM journal')
    sql.run('INSERT INTO journal (version) VALUES (?)', migrations.length)
  })
}
