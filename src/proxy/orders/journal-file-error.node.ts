import { NewerJournalError } from './schema.ts'

/** The journal cannot be opened; the message is one line that tells what happened and what to do. */
export class JournalFileError extends Error {
  override readonly name = 'JournalFileError'
}

/** What openJournalFile itself finds wrong with a file. */
export class DamagedJournalError extends Error {
  override readonly name = 'DamagedJournalError'
}
export class ForeignDatabaseError extends Error {
  override readonly name = 'ForeignDatabaseError'
}

type Reason = 'held' | 'damaged' | 'full' | 'unwritable' | 'fault' | 'no-directory' | 'foreign' | 'newer'

/** SQLite's primary result codes. @see https://sqlite.org/rescode.html */
const SQLITE_REASONS: ReadonlyMap<number, Reason> = new Map([
  [3, 'unwritable'], // SQLITE_PERM
  [5, 'held'], // SQLITE_BUSY
  [8, 'unwritable'], // SQLITE_READONLY
  [10, 'fault'], // SQLITE_IOERR
  [11, 'damaged'], // SQLITE_CORRUPT
  [13, 'full'], // SQLITE_FULL
  [14, 'unwritable'], // SQLITE_CANTOPEN
  [26, 'damaged'], // SQLITE_NOTADB
])

const SYSTEM_REASONS: ReadonlyMap<unknown, Reason> = new Map([
  ['EACCES', 'unwritable'],
  ['EPERM', 'unwritable'],
  ['EROFS', 'unwritable'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EIO', 'fault'],
  ['ENOTDIR', 'no-directory'],
  ['EEXIST', 'no-directory'],
])

/** Says for the operator why the journal could not be opened. @param file its path, in the directory that DATA_DIR names */
export function journalFileError(error: unknown, directory: string, file: string): JournalFileError {
  return new JournalFileError(sentence(error, directory, file), { cause: error })
}

function sentence(error: unknown, directory: string, file: string): string {
  switch (reasonOf(error)) {
    case 'held':
      return `Another console is running on ${directory}. Stop it, or give this one a directory of its own with DATA_DIR.`
    case 'damaged':
      return `The journal ${file} is damaged. Restore it from a backup, or move it away and, before you order again, look up in the Cloudflare dashboard what exists.`
    case 'full':
      return `The disk that holds the journal in ${directory} is full. Free some space on it, then start again.`
    case 'unwritable':
      return `The journal in ${directory} cannot be written. Let this user write there, or choose another directory with DATA_DIR.`
    case 'fault':
      return `The disk that holds the journal in ${directory} reports a fault (${textOf(error)}). Check it, or choose another directory with DATA_DIR.`
    case 'no-directory':
      return `${directory} is no directory, so the journal cannot be kept there. Choose one with DATA_DIR.`
    case 'foreign':
      return `${file} is a database, but no journal of this console. Move it away, or choose another directory with DATA_DIR.`
    case 'newer':
      return `A newer version of the console wrote the journal in ${directory}. Start that version, or choose another directory with DATA_DIR.`
    case undefined:
      return `The journal in ${directory} cannot be opened: ${textOf(error)}.`
  }
}

function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof NewerJournalError) return 'newer'
  if (error instanceof DamagedJournalError) return 'damaged'
  if (error instanceof ForeignDatabaseError) return 'foreign'
  if (!(error instanceof Error)) return undefined
  // An extended result code has the primary one in its lowest byte.
  if ('errcode' in error) return SQLITE_REASONS.get(Number(error.errcode) & 0xff)
  return 'code' in error ? SYSTEM_REASONS.get(error.code) : undefined
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
