import { expect, test } from 'vitest'
import { createJournal } from './journal.ts'
import { ACCOUNT, recordFixture } from './order-record.fixture.ts'
import type { Sql } from './sql.ts'
import { openMemoryDatabase } from './sqlite.node.ts'
import { tablesOfTheirOwn } from './tables-of-their-own.ts'

const FOLLOW_UP = { at: 0, account: ACCOUNT, actor: 'local', request: null, ray: null }
const LISTED = { action: 'order', phase: 'start', target: 'b7e6', outcome: 'queued' } as const

/** What is in the database, whoever made it; what SQLite makes by itself aside. */
function namesIn(database: Sql): string[] {
  return database
    .run(`SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`)
    .map(({ name }) => String(name))
}

test('two journals in one database know nothing of each other', () => {
  const database = openMemoryDatabase()
  const [one, other] = ['one_', 'other_'].map((prefix) => createJournal(tablesOfTheirOwn(database, prefix)))
  // The same order in both, which the locks of one journal would refuse.
  for (const journal of [one, other]) {
    journal?.insert(recordFixture())
    journal?.audit({ ...FOLLOW_UP, ...LISTED })
  }
  one?.update(recordFixture({ state: 'rejected' }))
  expect([one, other].map((journal) => journal?.find(recordFixture().id)?.state)).toEqual([
    'rejected',
    'queued',
  ])
  expect(other?.pending()).toHaveLength(1)
  expect(one?.pending()).toEqual([])
  expect(other?.activity(ACCOUNT, {}).items).toHaveLength(1)
  database.close()
})

test('everything that a journal creates is under its prefix, and goes with it', () => {
  const database = openMemoryDatabase()
  const one = tablesOfTheirOwn(database, 'one_')
  const other = tablesOfTheirOwn(database, 'other_')
  createJournal(one)
  createJournal(other)
  const names = namesIn(database)
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !/^(one|other)_/.test(name))).toEqual([])

  one.drop()
  expect(namesIn(database)).toEqual(names.filter((name) => name.startsWith('other_')))
  database.close()
})

test('a journal keeps its promises: no two orders on one slot, and an audit that nothing changes', () => {
  const database = openMemoryDatabase()
  const sql = tablesOfTheirOwn(database, 'one_')
  const journal = createJournal(sql)
  journal.insert(recordFixture())
  journal.audit({ ...FOLLOW_UP, ...LISTED })
  expect(() => journal.insert(recordFixture({ id: 'another' }))).toThrow(/UNIQUE/)
  expect(() => sql.run('DELETE FROM audit')).toThrow(/append-only/)
  database.close()
})
