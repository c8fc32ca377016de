import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { notSent } from '../problems.ts'
import type { OpenJournal } from './journal.ts'
import { openJournalFile } from './journal-file.node.ts'
import { journalFileError } from './journal-file-error.node.ts'
import { CONSOLE, createOrderBook } from './order-book.ts'
import { ACCOUNT, recordFixture } from './order-record.fixture.ts'

const root = mkdtempSync(join(tmpdir(), 'console-journal-'))
afterAll(() => rmSync(root, { recursive: true }))
const opened: { close(): void }[] = []
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})

let directories = 0
function freshDirectory(): string {
  directories += 1
  return join(root, `data-${directories}`)
}

function open(directory: string): OpenJournal {
  const made = openJournalFile(directory)
  opened.push(made)
  return made
}

function close(journal: OpenJournal): void {
  opened.splice(opened.indexOf(journal), 1)
  journal.close()
}

/** A directory whose journal holds an order and is closed. */
function used(): { directory: string; file: string } {
  const directory = freshDirectory()
  const journal = open(directory)
  journal.journal.insert(recordFixture())
  close(journal)
  return { directory, file: join(directory, 'journal.sqlite') }
}

/** The one line that the operator gets. */
function complaint(directory: string): string {
  try {
    open(directory)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'it opened'
}

/** Every byte that a directory holds. */
const bytesOf = (directory: string) =>
  Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))))

describe('a journal file', () => {
  test('is made with its directory, for this user alone', () => {
    const directory = join(freshDirectory(), 'deep')
    const { journal } = open(directory)
    journal.insert(recordFixture())
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect(mode(directory)).toBe('700')
    expect(readdirSync(directory).map((name) => [name, mode(join(directory, name))])).toEqual([
      ['journal.sqlite', '600'],
      ['journal.sqlite-wal', '600'],
    ])
  })

  test('gives back what was written before', () => {
    const { directory } = used()
    const { journal } = open(directory)
    expect(journal.list(ACCOUNT, 9)).toEqual([recordFixture()])
  })

  test('opens although its process was killed when it had only just been made', () => {
    const directory = freshDirectory()
    mkdirSync(directory)
    writeFileSync(join(directory, 'journal.sqlite'), '')
    expect(open(directory).journal.list(ACCOUNT, 9)).toEqual([])
  })

  test('is for one process: a second is refused until the first is gone, even by SIGKILL', async () => {
    const directory = freshDirectory()
    const module = new URL('./journal-file.node.ts', import.meta.url).href
    const program = `
      const { openJournalFile } = await import('${module}')
      openJournalFile('${directory}')
      console.log('open')
      setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', program])
    await once(holder.stdout, 'data')
    expect(complaint(directory)).toMatch(/^Another console is running on .*\. Stop it, or give/)
    holder.kill('SIGKILL')
    await once(holder, 'close')
    expect(complaint(directory)).toBe('it opened')
  })
})

describe('a pairing key', () => {
  const KEY = '7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2'
  const queued = (n: number) =>
    recordFixture({ id: `order-${n}`, kind: 'gcp_partner', hold: `key:${n}`, region: `r${n}`, secret: KEY })

  function booked() {
    const directory = freshDirectory()
    const { journal } = open(directory)
    const book = createOrderBook(journal, createVirtualClock())
    // Many, so that the tree of rows has been split and rebalanced around the keys.
    const records = Array.from({ length: 60 }, (_, n) => queued(n))
    for (const record of records) book.queue(record, CONSOLE)
    return { directory, book, records }
  }

  test('is in no file once every order that had it was sent', () => {
    const { directory, book, records } = booked()
    expect(bytesOf(directory).includes(KEY)).toBe(true)
    for (const record of records.toReversed()) book.sending(record, { baseline: ['icon-1'], slotSeen: null })
    expect(bytesOf(directory).includes('7e51371e')).toBe(false)
  })

  test('is in no file once every order that had it was rejected', () => {
    const { directory, book, records } = booked()
    for (const record of records) book.rejected(record, notSent)
    expect(bytesOf(directory).includes('7e51371e')).toBe(false)
  })
})

describe('a journal that cannot be opened is told in one line', () => {
  const overwrite = (file: string, bytes: Uint8Array, position: number) => {
    const descriptor = openSync(file, 'r+')
    writeSync(descriptor, bytes, 0, bytes.length, position)
    closeSync(descriptor)
  }
  const cases: [string, (file: string, directory: string) => void, RegExp][] = [
    [
      'its first bytes are overwritten',
      (file) => overwrite(file, Buffer.alloc(100, 'x'), 0),
      /^The journal .* is damaged\. Restore it from a backup, or move it away/,
    ],
    [
      'its rows are overwritten',
      (file) => overwrite(file, Buffer.alloc(statSync(file).size - 4096, 0xff), 4096),
      /is damaged/,
    ],
    [
      'the index that is its lock has lost an order, which every query would take for free',
      (file) => {
        const database = new DatabaseSync(file)
        const index = database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'orders_hold'`).get()
        database.close()
        // A page of an index with nothing in it: https://sqlite.org/fileformat2.html#b_tree_pages
        overwrite(file, Buffer.from([0x0a, 0, 0, 0, 0, 0x10, 0, 0]), (Number(index?.['rootpage']) - 1) * 4096)
      },
      /is damaged/,
    ],
    ['it is cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000)), /is damaged/],
    ['it is no database', (file) => writeFileSync(file, 'notes\n'.repeat(999)), /is damaged/],
    [
      'it is another program’s database',
      (file) => {
        rmSync(file)
        const other = new DatabaseSync(file)
        other.exec('CREATE TABLE cats (name TEXT)')
        other.close()
      },
      /is a database, but no journal of this console\. Move it away/,
    ],
    [
      'a newer version wrote it',
      (file) => {
        const newer = new DatabaseSync(file)
        newer.exec('UPDATE journal SET version = 999')
        newer.close()
      },
      /^A newer version of the console wrote the journal in .*\. Start that version, or/,
    ],
    [
      'another program has locked it',
      (file) => {
        const other = new DatabaseSync(file)
        other.exec('BEGIN EXCLUSIVE')
        opened.push(other)
      },
      /^Another console is running on /,
    ],
    [
      'a directory has its name',
      (file) => {
        rmSync(file)
        mkdirSync(file)
      },
      /cannot be written\. Let this user write there, or choose another directory with DATA_DIR\.$/,
    ],
    [
      'a file has its directory’s name',
      (_file, directory) => {
        rmSync(directory, { recursive: true })
        writeFileSync(directory, '')
      },
      /is no directory/,
    ],
  ]
  test.each(cases)('where %s', (_name, spoil, line) => {
    const { directory, file } = used()
    spoil(file, directory)
    const said = complaint(directory)
    expect(said).toMatch(line)
    expect(said).not.toContain('\n')
  })

  // What root is never refused, and what would take a disk of its own, made by SQLite itself.
  const failures: [string, () => unknown, RegExp][] = [
    [
      'is read-only',
      () => new DatabaseSync(used().file, { readOnly: true }).exec('DELETE FROM journal'),
      /cannot be written/,
    ],
    [
      'is on a full disk',
      () => {
        const database = new DatabaseSync(used().file)
        database.exec('PRAGMA max_page_count = 1; CREATE TABLE more AS SELECT zeroblob(99999)')
      },
      /^The disk that holds the journal in \/data is full\. Free some space on it, then start again\.$/,
    ],
    [
      'may not be made',
      () => {
        throw Object.assign(new Error('permission denied'), { code: 'EACCES' })
      },
      /cannot be written\. Let this user write there/,
    ],
    [
      'is on a disk with a fault',
      () => {
        // SQLITE_IOERR_WRITE
        throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 778 })
      },
      /^The disk that holds the journal in \/data reports a fault \(disk I\/O error\)\. Check it/,
    ],
  ]
  test.each(failures)('where it %s', (_name, fail, line) => {
    let error: unknown
    try {
      fail()
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(Error)
    expect(journalFileError(error, '/data', '/data/journal.sqlite').message).toMatch(line)
  })
})
