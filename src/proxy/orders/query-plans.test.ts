import { expect, test } from 'vitest'
import { ACTIVITY_PAGE } from './search-audit.ts'
import { createJournal, type Journal } from './journal.ts'
import { ACCOUNT, recordFixture } from './order-record.fixture.ts'
import type { Sql } from './sql.ts'
import { openMemoryDatabase } from './sqlite.node.ts'

// The journal only grows: no statement may read all of a table, or sort what it found, to answer.

/** The statements that a journal runs, each once, in a database that has its tables. */
function listenedJournal() {
  const sql = openMemoryDatabase()
  const statements = new Set<string>()
  let listening = false
  const listened: Sql = {
    ...sql,
    run(statement, ...parameters) {
      if (listening) statements.add(statement)
      return sql.run(statement, ...parameters)
    },
  }
  const journal = createJournal(listened)
  listening = true
  return { sql, journal, statements }
}

type Methods = Record<string, unknown>

/** Notes which of an object’s methods are called. */
function noted<Of extends object>(of: Of, called: Set<string>, prefix = ''): Of {
  return new Proxy(of, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver)
      const path = `${prefix}${String(name)}`
      if (typeof member === 'object' && member !== null) return noted(member, called, `${path}.`)
      called.add(path)
      return member
    },
  })
}

function methodsOf(of: object, prefix = ''): string[] {
  return Object.entries(of as Methods).flatMap(([name, member]) =>
    typeof member === 'object' && member !== null
      ? methodsOf(member, `${prefix}${name}.`)
      : [`${prefix}${name}`],
  )
}

/** Calls whatever a journal can do. */
function useAllOf(journal: Journal): void {
  const { cniCreations, followUp } = journal
  const by = { actor: 'ada', at: 1 }
  const record = recordFixture({ id: 'one' })
  journal.transaction(() => journal.insert(record))
  journal.scrub()
  journal.update(record)
  journal.find('one')
  journal.list(ACCOUNT, 10)
  journal.holder(ACCOUNT, record.hold)
  journal.openInRegion(ACCOUNT, 'us-central1')
  journal.open(ACCOUNT)
  journal.pending()
  journal.created(ACCOUNT)
  journal.owned(ACCOUNT)
  journal.activity(ACCOUNT, {})
  journal.audit({
    at: 1,
    account: ACCOUNT,
    actor: 'ada',
    action: 'order',
    phase: 'start',
    target: 'one',
    outcome: 'queued',
    request: null,
    ray: null,
  })
  const creation = {
    id: 'one',
    account: ACCOUNT,
    interconnect: 'icon-1',
    conduitName: 'site-a',
    state: 'sending',
    digest: 'd',
    actor: 'ada',
    createdAt: 1,
    updatedAt: 1,
    baseline: null,
    problem: null,
    cni: null,
    unknownAt: null,
    lastCheckedAt: null,
    nextCheckAt: null,
  } as const
  cniCreations.insert(creation)
  cniCreations.update(creation)
  cniCreations.find('one')
  cniCreations.holder(creation)
  cniCreations.shown(ACCOUNT, 'icon-1', 0, 0)
  cniCreations.open(ACCOUNT)
  cniCreations.watched()
  cniCreations.watched(ACCOUNT)
  cniCreations.owned(ACCOUNT)
  followUp.labels(ACCOUNT)
  followUp.label(ACCOUNT, 'icon-1')
  followUp.setLabel(ACCOUNT, 'icon-1', 'Payments', by)
  followUp.clearLabel(ACCOUNT, 'icon-1')
  followUp.steps(ACCOUNT, 'icon-1')
  followUp.confirm(ACCOUNT, 'icon-1', 'loa-sent', by)
  followUp.withdraw(ACCOUNT, 'icon-1', 'loa-sent')
  followUp.forget(ACCOUNT, 'icon-1')
}

/** What SQLite would do for a statement, a line each. */
function planOf(sql: Sql, statement: string): string[] {
  const parameters = Array.from(statement.matchAll(/\?/g), () => null)
  return sql.run(`EXPLAIN QUERY PLAN ${statement}`, ...parameters).map(({ detail }) => String(detail))
}

/** An index that holds only what is open: that much has to be read to know what there is to do. */
const OF_OPEN_ONES = /^SCAN \w+ USING (COVERING )?INDEX (orders_open|cni_creations_(open|watched))$/

/** Every order of an account, however long ago it was settled. */
const OF_ALL_TIMES = /orders_newest \(account=\?\)$/

/** Steps of one interconnect, of which there are six at the most. */
const FEW = 'SELECT * FROM steps WHERE account = ? AND interconnect = ? ORDER BY at, rowid'

test('no statement of the journal reads a whole table or sorts one', () => {
  const { sql, journal, statements } = listenedJournal()
  const called = new Set<string>()
  useAllOf(noted(journal, called))
  expect([...called].toSorted()).toEqual(methodsOf(journal).toSorted())
  expect(statements.size).toBeGreaterThan(20)
  const slow = [...statements].flatMap((statement) =>
    planOf(sql, statement)
      .filter(
        (step) =>
          (/^SCAN|TEMP B-TREE/.test(step) && !OF_OPEN_ONES.test(step) && statement !== FEW) ||
          (OF_ALL_TIMES.test(step) && !statement.endsWith('LIMIT ?')),
      )
      .map((step) => `${step}: ${statement}`),
  )
  expect(slow).toEqual([])
})

test('a page of 100,000 lines is read without the others', () => {
  const { sql, journal } = listenedJournal()
  sql.run(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
     INSERT INTO audit (at, account, actor, action, phase, target, outcome)
     SELECT i, '${ACCOUNT}', 'ada', 'order', 'start', 'order ' || i, 'queued' FROM n`,
  )
  const { items, next } = journal.activity(ACCOUNT, {})
  expect(items).toHaveLength(ACTIVITY_PAGE)
  expect(next).toBe(100_000 - ACTIVITY_PAGE + 1)
  expect(journal.activity(ACCOUNT, { text: 'order 100000' }).items).toHaveLength(1)
})

test('a statement that does read a whole table is seen', () => {
  const { sql } = listenedJournal()
  expect(planOf(sql, 'SELECT * FROM audit WHERE actor = ? ORDER BY at')).toEqual([
    'SCAN audit',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
})
