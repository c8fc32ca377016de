import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { proxyScene } from '../proxy-scene.node.ts'
import { createJournal } from './journal.ts'
import { ACCOUNT, recordFixture, SLOT } from './order-record.fixture.ts'
import { direct, id, ME, MINUTE, SECOND, scene } from './orders-scene.node.ts'
import type { Sql } from './sql.ts'
import { openMemoryDatabase, sqlOn } from './sqlite.node.ts'

// An order goes out only when it is recorded; where it cannot be, it is refused, and nothing is sent.

const root = mkdtempSync(join(tmpdir(), 'console-faults-'))
afterAll(() => rmSync(root, { recursive: true }))

/** The proxy on a database that breaks once everything has started. */
function proxyOn(database: DatabaseSync) {
  const { call, clock, reported, sent } = proxyScene({ sql: sqlOn(database) })
  const body = { account: ACCOUNT, type: 'direct', slot_id: SLOT }
  return {
    post: () => call('POST', '/orders', body, { 'Idempotency-Key': id(1) }),
    clock,
    reported,
    requests: () => sent.length,
  }
}

let files = 0
/** A journal's database in a file, in the rollback mode in which other connections may still come near it. */
function onFile(): { database: DatabaseSync; file: string } {
  files += 1
  const file = join(root, `journal-${files}.sqlite`)
  return { database: new DatabaseSync(file, { timeout: 0 }), file }
}

/** Kept, since a connection that is collected as garbage gives its locks back. */
const lockers: DatabaseSync[] = []

const faults: [string, (database: DatabaseSync, file: string) => void, RegExp][] = [
  [
    'the disk is full',
    (database) => {
      database.exec('PRAGMA max_page_count = 1')
      const { insert } = createJournal(sqlOn(database))
      const fill = () => {
        for (let n = 0; ; n += 1) insert(recordFixture({ id: `order-${n}`, hold: `slot:${n}` }))
      }
      // Until the first row that needs another page.
      expect(fill).toThrow(/full/)
    },
    /full/,
  ],
  ['the file is read-only', (database) => database.exec('PRAGMA query_only = ON'), /readonly/],
  [
    'another connection has locked the file',
    (_database, file) => {
      const other = new DatabaseSync(file)
      other.exec('BEGIN EXCLUSIVE')
      lockers.push(other)
    },
    /locked/,
  ],
  [
    'the file is damaged',
    (database, file) => {
      const descriptor = openSync(file, 'r+')
      const rows = Buffer.alloc(statSync(file).size - 4096, 0xff)
      writeSync(descriptor, rows, 0, rows.length, 4096)
      // Another writer, as it seems: what is cached is read again.
      writeSync(descriptor, Buffer.from([9]), 0, 1, 27)
      closeSync(descriptor)
      database.exec('PRAGMA cache_size = 0')
    },
    /malformed|corrupt/,
  ],
  ['the file is gone from under it', (database) => database.close(), /not open/],
]

describe('an order is refused, and nothing is sent,', () => {
  test.each(faults)('when %s', async (_name, spoil, reason) => {
    const { database, file } = onFile()
    const { post, clock, reported, requests } = proxyOn(database)
    spoil(database, file)
    const answer = await post()
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ type: 'journal-unavailable' })
    await clock.advance(MINUTE)
    expect(requests()).toBe(0)
    expect(String(reported[0])).toMatch(reason)
  })
})

/** The database, out of order from the `failing`-th transaction on for as long as `isBroken`. */
function failingFrom(failing: number, sql: Sql) {
  const state = { transactions: 0, isBroken: true }
  let depth = 0
  const guard = () => {
    if (state.isBroken && state.transactions >= failing) throw new Error('disk I/O error')
  }
  return {
    state,
    sql: {
      run(statement, ...parameters) {
        guard()
        return sql.run(statement, ...parameters)
      },
      transaction: (work) =>
        sql.transaction(() => {
          if (depth === 0) state.transactions += 1
          depth += 1
          try {
            guard()
            return work()
          } finally {
            depth -= 1
          }
        }),
    } satisfies Sql,
  }
}

describe('a journal that fails for half a minute', () => {
  // The schema's transaction comes first; then queued, sending and the outcome.
  test.each([
    [2, 'while it is submitted', 'refused', 0],
    [3, 'before it is sent', 'created', 1],
    [4, 'once it was sent', 'created', 1],
  ])('from transaction %i on, %s, leaves the order %s', async (failing, _when, outcome, sent) => {
    const { boot, clock, sent: requests, state } = scene()
    const { sql, state: disk } = failingFrom(failing, openMemoryDatabase())
    const orders = boot(sql)
    const answer = await orders.submit(id(1), direct, ME).then(
      () => 'accepted',
      () => 'refused',
    )
    await clock.advance(30 * SECOND)
    disk.isBroken = false
    await clock.advance(10 * SECOND)
    expect(requests).toHaveLength(sent)
    const last = orders.list(ACCOUNT)[0]
    expect(last ? state(orders, id(1)).state : answer).toBe(outcome)
  })
})

test('a disk that stays full has upstream asked less and less often for an order that cannot leave', async () => {
  const { boot, clock, world, sent, state } = scene()
  const database = openMemoryDatabase()
  let isFull = false
  const orders = boot({
    ...database,
    run(statement, ...parameters) {
      if (isFull && !statement.startsWith('SELECT')) throw new Error('database or disk is full')
      return database.run(statement, ...parameters)
    },
  })
  const began = clock.now()
  const looks: number[] = []
  const { list } = world
  world.list = () => {
    looks.push((clock.now() - began) / SECOND)
    return list()
  }
  await orders.submit(id(1), direct, ME)
  isFull = true
  await clock.advance(MINUTE)
  expect(looks).toEqual([0, 1, 3, 7, 15, 25, 35, 45, 55])
  isFull = false
  await clock.advance(20 * SECOND)
  expect(state(orders, id(1))).toMatchObject({ state: 'rejected', problem: { type: 'not-sent' } })
  expect(sent).toEqual([])
})
