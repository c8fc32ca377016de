import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createJournal, type OpenJournal } from './journal.ts'
import { DamagedJournalError, ForeignDatabaseError, journalFileError } from './journal-file-error.node.ts'
import { openMemoryDatabase, sqlWithLogOn } from './sqlite.node.ts'

/** How the file says whose it is: “CNIj”. @see https://sqlite.org/pragma.html#pragma_application_id */
const APPLICATION_ID = 0x434e496a
/** How long to wait for a console that is just ending, in milliseconds. */
const LOCK_TIMEOUT_MS = 500

/** Opens a journal that ends with this process, for the demo. */
export function openJournalInMemory(): OpenJournal {
  const database = openMemoryDatabase()
  return { journal: createJournal(database), close: database.close }
}

/**
 * Opens the journal in a directory, for this process alone; makes both where they are missing. Its lock is the operating
 * system's, so that it ends with the process, however that ends.
 * @throws JournalFileError whose message tells the operator what is wrong and what to do
 */
export function openJournalFile(dataDir: string): OpenJournal {
  const directory = resolve(dataDir)
  const file = join(directory, 'journal.sqlite')
  let database: DatabaseSync | undefined
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    createPrivate(file)
    database = new DatabaseSync(file, { timeout: LOCK_TIMEOUT_MS })
    prepare(database)
    const opened = database
    return { journal: createJournal(sqlWithLogOn(opened)), close: () => opened.close() }
  } catch (error) {
    database?.close()
    throw journalFileError(error, directory, file)
  }
}

/** SQLite would make the file readable for everybody; those that it puts beside it take the mode of this one. */
function createPrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function prepare(database: DatabaseSync): void {
  const pragma = (text: string) => Object.values(database.prepare(`PRAGMA ${text}`).get() ?? {})[0]
  // Before anything is read: from the first access on, no other process gets in.
  // https://sqlite.org/pragma.html#pragma_locking_mode
  pragma('locking_mode = EXCLUSIVE')
  // The very first thing that a new file gets, so that one whose process was killed right then is still known.
  if (pragma('page_count') === 0) database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  if (pragma('application_id') !== APPLICATION_ID) throw new ForeignDatabaseError()
  if (pragma('journal_mode = WAL') !== 'wal') throw new Error('its file system cannot hold a write-ahead log')
  // A commit that returned is on the disk, and what was deleted is overwritten, in no temporary file either.
  database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
  if (pragma('integrity_check(1)') !== 'ok') throw new DamagedJournalError()
  // A process that was killed may have left a secret in the log that it had deleted.
  pragma('wal_checkpoint(TRUNCATE)')
}
