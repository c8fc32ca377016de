import { describe, expect, test } from 'vitest'
import { createJournal } from './journal.ts'
import { MIGRATIONS, migrate, NewerJournalError } from './schema.ts'
import { openMemoryDatabase } from './sqlite.node.ts'

const first = ['CREATE TABLE notes (text TEXT NOT NULL) STRICT']
const second = [`ALTER TABLE notes ADD COLUMN author TEXT NOT NULL DEFAULT 'nobody'`]
const broken = ['ALTER TABLE notes ADD COLUMN colour TEXT', 'ALTER TABLE absent ADD COLUMN x TEXT']

function atVersionOne() {
  const sql = openMemoryDatabase()
  migrate(sql, [first])
  sql.run('INSERT INTO notes (text) VALUES (?)', 'kept')
  return sql
}

describe('migrate', () => {
  test('brings an older journal to this version and keeps what is in it', () => {
    const sql = atVersionOne()
    migrate(sql, [first, second])
    expect(sql.run('SELECT * FROM notes')).toEqual([{ text: 'kept', author: 'nobody' }])
    expect(sql.run('SELECT version FROM journal')).toEqual([{ version: 2 }])
  })

  test('does nothing to a journal of this version', () => {
    const sql = atVersionOne()
    migrate(sql, [first])
    expect(sql.run('SELECT * FROM notes')).toEqual([{ text: 'kept' }])
  })

  test('leaves a journal as it was where a step fails', () => {
    const sql = atVersionOne()
    expect(() => migrate(sql, [first, broken])).toThrow(/no such table/)
    expect(sql.run('SELECT * FROM notes')).toEqual([{ text: 'kept' }])
    expect(sql.run('SELECT version FROM journal')).toEqual([{ version: 1 }])
  })

  test('refuses a journal that a newer version wrote, and leaves it as it was', () => {
    const sql = openMemoryDatabase()
    migrate(sql, [first, second])
    expect(() => migrate(sql, [first])).toThrow(NewerJournalError)
    expect(sql.run('SELECT version FROM journal')).toEqual([{ version: 2 }])
  })

  test('keeps the orders and the audit of a journal of the first version', () => {
    const sql = openMemoryDatabase()
    migrate(sql, MIGRATIONS.slice(0, 1))
    sql.run(
      `INSERT INTO orders (id, account, kind, state, digest, ordered, hold, actor, created_at, updated_at)
       VALUES ('1', 'a', 'direct', 'queued', 'd', '{}', 'slot:s', 'ada', 1, 2)`,
    )
    sql.run(
      `INSERT INTO audit (at, account, actor, action, phase, target, outcome)
       VALUES (1, 'a', 'ada', 'order', 'start', '1', 'queued')`,
    )
    const journal = createJournal(sql)
    expect(journal.find('1')).toMatchObject({
      state: 'queued',
      actor: 'ada',
      removedAt: null,
      removedBy: null,
    })
    expect(journal.activity('a', {}).items).toHaveLength(1)
    expect(journal.followUp.labels('a')).toEqual([])
  })
})
